package org.entente.voice.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AnchorsTest {
  @Test
  void plainNamesStayAsTheyAre() {
    assertThat(Anchors.of("actor", "tn-moh")).isEqualTo("actor-tn-moh");
    assertThat(Anchors.to("rule", "mactor.midi")).isEqualTo("#rule-mactor.midi");
  }

  @Property(tries = 500)
  void anyNameMakesAnIdThatALinkCanName(@ForAll String one, @ForAll String other) {
    assertThat(Anchors.of("a", one)).matches("a-[A-Za-z0-9._-]*");
    assertThat(Anchors.of("a", one).equals(Anchors.of("a", other))).isEqualTo(one.equals(other));
  }
}
