package org.entente.voice.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.kernel.Source;
import org.entente.voice.page.Anchors;
import org.entente.voice.page.Markup;

/** Where the rows of one table come from: each source written out once, and rows point to it. */
final class SourceNotes {
  private final Pen pen;
  private final String table;
  private final List<Source> sources = new ArrayList<>();
  private final boolean allStated;

  SourceNotes(Pen pen, String table, Stream<Source> all) {
    this.pen = pen;
    this.table = table;
    List<Source> rows = all.toList();
    rows.stream().filter(Source::isStated).distinct().forEach(sources::add);
    this.allStated = rows.stream().allMatch(Source::isStated);
  }

  /** Whether rows differ in their source, so that each must point to its own. */
  boolean differ() {
    return sources.size() > 1 || (!sources.isEmpty() && !allStated);
  }

  /** The mark of a row: the number of its source. */
  void mark(Source source) {
    int number = sources.indexOf(source) + 1;
    if (differ() && number > 0) {
      pen.out()
          .element(
              "a",
              "[" + number + "]",
              "class",
              "source-mark",
              "href",
              Anchors.to("source-" + table, Integer.toString(number)));
    }
  }

  /** All sources below the table. */
  void write() {
    Markup out = pen.out();
    if (sources.isEmpty()) {
      pen.note("brief.source.none");
      return;
    }
    if (!differ()) {
      pen.note("brief.source.one", pen.plain(sources.get(0).citation()));
      return;
    }
    pen.note("brief.source.several");
    out.open("ol", "class", "sources");
    for (int number = 1; number <= sources.size(); number++) {
      out.element(
          "li",
          sources.get(number - 1).citation(),
          "id",
          Anchors.of("source-" + table, Integer.toString(number)));
    }
    out.close();
  }
}
