package org.entente.voice.brief;

import java.util.ArrayList;
import java.util.List;
import org.entente.kernel.Rule;
import org.entente.voice.page.Markup;

/**
 * A table of the brief: it scrolls on its own where the screen is narrow, and the head of a column
 * of figures leads to their rule.
 */
final class Grid {
  private final Pen pen;
  private final Markup out;
  private final String id;
  private final List<Runnable> heads = new ArrayList<>();
  private boolean begun;
  private int cells;

  Grid(Pen pen, String id) {
    this.pen = pen;
    this.out = pen.out();
    this.id = id;
  }

  /** A column of words. */
  Grid words(String key) {
    heads.add(() -> out.element("th", pen.words().say(key), "scope", "col"));
    return this;
  }

  /** A column of words that needs much room. */
  Grid wide(String key) {
    heads.add(() -> out.element("th", pen.words().say(key), "scope", "col", "class", "wide"));
    return this;
  }

  /** A column of words with figures among them, made by a rule. */
  Grid explained(String key, Rule rule) {
    heads.add(
        () ->
            out.open("th", "scope", "col")
                .element("a", pen.words().say(key), "class", "made", "href", pen.link(rule))
                .close());
    return this;
  }

  /** A column of figures made by a rule. */
  Grid figures(String key, Rule rule) {
    heads.add(
        () ->
            out.open("th", "scope", "col", "class", "number")
                .element("a", pen.words().say(key), "class", "made", "href", pen.link(rule))
                .close());
    return this;
  }

  /** A column of numbers as the dossier has them. */
  Grid numbers(String key) {
    heads.add(() -> out.element("th", pen.words().say(key), "scope", "col", "class", "number"));
    return this;
  }

  /** Begins the table under its caption, which stays in place where the table scrolls. */
  Grid begin(String captionKey, Runnable... fillings) {
    String caption = id + "-caption";
    out.open("p", "id", caption, "class", "caption");
    pen.sentence(captionKey, fillings);
    out.close();
    out.open(
        "div", "class", "scroll", "role", "group", "tabindex", "0", "aria-labelledby", caption);
    out.open("table", "id", id, "aria-labelledby", caption).open("thead").open("tr");
    heads.forEach(Runnable::run);
    out.close().close().open("tbody");
    return this;
  }

  /** Begins the next row. */
  Grid row(String... attributes) {
    if (begun) {
      out.close();
    }
    begun = true;
    cells = 0;
    out.open("tr", attributes);
    return this;
  }

  /** A cell; the first of a row is its head. */
  Grid cell(Runnable content) {
    boolean head = cells++ == 0;
    if (head) {
      out.open("th", "scope", "row");
    } else {
      out.open("td", "class", "words");
    }
    content.run();
    out.close();
    return this;
  }

  Grid cell(String text) {
    return cell(() -> out.text(text));
  }

  /** A cell to the right, as numbers stand. */
  Grid number(String text) {
    return right(() -> out.text(text));
  }

  Grid right(Runnable content) {
    cells++;
    out.open("td", "class", "number");
    content.run();
    out.close();
    return this;
  }

  /** A figure. */
  Grid figure(Rule rule, double value, int decimals) {
    return right(() -> pen.data(rule, value, pen.words().number(value, decimals)));
  }

  /** A share as hundredths. */
  Grid share(Rule rule, double share) {
    return right(() -> pen.data(rule, share, pen.words().percent(share)));
  }

  /** Ends the table. */
  void end() {
    if (begun) {
      out.close();
    }
    out.close().close().close();
  }
}
