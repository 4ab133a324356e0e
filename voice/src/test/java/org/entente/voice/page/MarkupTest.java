package org.entente.voice.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entente.voice._fixtures.Page;
import org.junit.jupiter.api.Test;

class MarkupTest {
  @Test
  void escapesWhatWouldBeMarkup() {
    String text = Markup.empty().element("p", "<b> & \"c\"", "title", "\"<&").done();

    assertThat(text).isEqualTo("<p title=\"&quot;&lt;&amp;\">&lt;b&gt; &amp; \"c\"</p>\n");
  }

  @Test
  void anElementWithoutContentKeepsItsEndTagAndAVoidOneHasNone() {
    String text = Markup.empty().open("div").open("td").close().hollow("br").close().done();

    assertThat(text).contains("<td></td>").contains("<br/>").doesNotContain("</br>");
  }

  @Test
  void charactersThatTurnTheDirectionAreReplaced() {
    String text = Markup.empty().element("b", "a\u202Eb\u2066c\u0000d").done();

    assertThat(text).isEqualTo("<b>a\uFFFDb\uFFFDc\uFFFDd</b>");
  }

  @Test
  void refusesToEndBeforeEveryElementDoes() {
    assertThat(catchThrowable(() -> Markup.empty().open("p").done()))
        .hasMessage("every element must be ended, not so p");
    assertThat(catchThrowable(() -> Markup.empty().open("p", "class")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 300)
  void anyTextComesBackAsItWasOrReplaced(@ForAll String any) {
    Page page = Page.read(Markup.empty().element("b", any, "title", any).done());

    assertThat(page.root().getTextContent())
        .isEqualTo(Markup.clean(any).replace("\r\n", "\n").replace("\r", "\n"));
  }
}
