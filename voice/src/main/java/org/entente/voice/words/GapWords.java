package org.entente.voice.words;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.actors.table.Gap;
import org.entente.actors.table.MissingActors;

/** Says who is missing from the table, one sentence per gap. */
public final class GapWords {
  private GapWords() {}

  /** One sentence per gap, in their order. */
  public static List<String> say(Words words, MissingActors missing) {
    return missing.gaps().stream().map(gap -> say(words, gap)).toList();
  }

  /** What is missing in a few words, one text per gap, in their order. */
  public static List<String> name(Words words, MissingActors missing) {
    return missing.gaps().stream().map(gap -> say(words, "gap-name", gap)).toList();
  }

  private static String say(Words words, Gap gap) {
    return say(words, "gap", gap);
  }

  private static String say(Words words, String keys, Gap gap) {
    return gap.fold(
        new Gap.Cases<String>() {
          @Override
          public String level(Gap.LevelGap missing) {
            return words.say(keys + ".level", words.code("level", missing.level().code()));
          }

          @Override
          public String phase(Gap.PhaseGap missing) {
            return words.say(keys + ".phase", words.code("phase", missing.phase().code()));
          }

          @Override
          public String theme(Gap.ThemeGap missing) {
            return words.say(keys + ".theme", words.code("theme", missing.theme().code()));
          }

          @Override
          public String side(Gap.SideGap missing) {
            return words.say(keys + ".side", words.code("side", missing.side().code()));
          }

          @Override
          public String kind(Gap.KindGap missing) {
            String kinds =
                missing.anyOf().stream()
                    .map(kind -> words.code("kind", kind.code()))
                    .collect(Collectors.joining(" / "));
            return words.say(
                keys + ".kind",
                kinds,
                words.code("side", missing.side().code()),
                missing.source().citation());
          }

          @Override
          public String affected(Gap.AffectedGap missing) {
            return words.say(keys + ".affected", words.code("kind", missing.kind().code()));
          }
        });
  }
}
