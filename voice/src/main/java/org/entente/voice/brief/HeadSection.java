package org.entente.voice.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.actors.Country;
import org.entente.actors.Problem;
import org.entente.actors.Side;
import org.entente.dossier.Manifest;
import org.entente.voice.page.Markup;
import org.entente.voice.words.Words;

/** What the brief is about: title, problem, and how far the problem reaches. */
final class HeadSection {
  private final Pen pen;
  private final Markup out;
  private final Words words;

  HeadSection(Pen pen) {
    this.pen = pen;
    this.out = pen.out();
    this.words = pen.words();
  }

  void write() {
    Manifest manifest = pen.brief().dossier().manifest();
    out.open("header");
    out.element("p", words.say("brief.kicker"), "class", "kicker");
    out.element("h1", pen.names().text(manifest.title()));
    out.element("p", pen.names().text(manifest.problem()), "class", "problem");
    Problem reach = manifest.reach();
    out.open("dl", "id", Input.DOSSIER.anchor(), "class", "reach");
    fact("brief.reach.territory", territory(reach));
    fact("brief.reach.levels", codes("level", reach.levels(), level -> level.code()));
    fact("brief.reach.phases", codes("phase", reach.phases(), phase -> phase.code()));
    fact("brief.reach.themes", codes("theme", reach.themes(), theme -> theme.code()));
    fact("brief.reach.affected", codes("kind", reach.affected(), kind -> kind.code()));
    out.close().close();
  }

  private void fact(String key, String text) {
    out.element("dt", words.say(key));
    out.element("dd", text.isEmpty() ? words.say("brief.unstated") : text);
  }

  private String territory(Problem reach) {
    List<String> sides = new ArrayList<>();
    for (Side side : List.of(Side.ORIGIN, Side.TRANSIT, Side.DESTINATION)) {
      Set<Country> countries = reach.corridor().countries(side);
      if (!countries.isEmpty()) {
        sides.add(
            words.say(
                "brief.reach.side",
                words.code("side", side.code()),
                countries.stream()
                    .map(country -> words.country(country.code()))
                    .collect(Collectors.joining(words.say("list.comma")))));
      }
    }
    return String.join(words.say("list.semicolon"), sides);
  }

  private <T> String codes(String list, Collection<T> values, Function<T, String> code) {
    return values.stream()
        .map(value -> words.code(list, code.apply(value)))
        .collect(Collectors.joining(words.say("list.comma")));
  }
}
