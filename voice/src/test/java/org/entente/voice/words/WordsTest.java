package org.entente.voice.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.actors.ActorKind;
import org.entente.actors.Level;
import org.entente.actors.Phase;
import org.entente.actors.Side;
import org.entente.actors.influence.InfluencePlane.Zone;
import org.entente.app.edit.EditProblem;
import org.entente.dossier.DossierProblem;
import org.entente.exchange.FileProblem;
import org.entente.kernel.Finding;
import org.entente.kernel.FindingCode;
import org.entente.kernel.Language;
import org.entente.kernel.Place;
import org.entente.positions.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
  private static final Pattern GAP = Pattern.compile("\\{\\d}");

  static List<Language> languages() {
    return Words.LANGUAGES;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageSaysTheSameThings(Language language) {
    Words english = Words.in(Language.ENGLISH);
    Words other = Words.in(language);

    assertThat(other.keys()).isEqualTo(english.keys());
    for (String key : english.keys()) {
      assertThat(gaps(other.say(key))).as(key).isEqualTo(gaps(english.say(key)));
    }
  }

  static List<Language> boothLanguages() {
    return Words.BOOTH_LANGUAGES;
  }

  @ParameterizedTest
  @MethodSource("boothLanguages")
  void theBoothSaysTheSameThingsInMoreLanguages(Language language) {
    Words english = Words.in(Language.ENGLISH);
    Words other = Words.inBooth(language);
    List<String> keys = english.keys().stream().filter(key -> key.startsWith("booth.")).toList();

    assertThat(keys).hasSizeGreaterThan(60);
    assertThat(other.language()).isEqualTo(language);
    assertThat(other.keys()).containsAll(keys);
    for (String key : keys) {
      assertThat(gaps(other.say(key))).as(key).isEqualTo(gaps(english.say(key)));
      assertThat(other.say(key)).as(key).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("boothLanguages")
  void everyAnswerHasAKeyOfItsOwn(Language language) {
    Words words = Words.inBooth(language);

    assertThat(Stream.of("agree", "disagree", "pass").map(vote -> words.say("booth.key." + vote)))
        .doesNotHaveDuplicates()
        .allMatch(key -> key.length() == 1 && key.equals(key.toLowerCase(Locale.ROOT)));
  }

  @Test
  void aLanguageThatTheBoothDoesNotSpeakIsAnsweredInEnglish() {
    assertThat(Words.inBooth(new Language("sw")).language()).isEqualTo(Language.ENGLISH);
    assertThat(Words.in(new Language("es")).language()).isEqualTo(Language.ENGLISH);
  }

  private static List<String> gaps(String sentence) {
    return GAP.matcher(sentence).results().map(MatchResult::group).distinct().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyFindingHasARuleAndARemedy(Language language) {
    Words words = Words.in(language);
    Stream<FindingCode> codes =
        Stream.of(DossierProblem.values(), FileProblem.values(), EditProblem.values())
            .flatMap(Stream::of);

    assertThat(codes)
        .allSatisfy(
            code -> {
              assertThat(words.knows("finding." + code.key() + ".rule")).isTrue();
              assertThat(words.knows("finding." + code.key() + ".remedy")).isTrue();
            });
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyCodeHasAWord(Language language) {
    Words words = Words.in(language);

    assertThat(ActorKind.values()).allMatch(kind -> words.knows("kind." + kind.code()));
    assertThat(Level.values()).allMatch(level -> words.knows("level." + level.code()));
    assertThat(Phase.values()).allMatch(phase -> words.knows("phase." + phase.code()));
    assertThat(Side.values()).allMatch(side -> words.knows("side." + side.code()));
    assertThat(Direction.values()).allMatch(d -> words.knows("direction." + d.code()));
    assertThat(Zone.values())
        .allMatch(zone -> words.knows("zone." + zone.name().toLowerCase(Locale.ROOT)));
  }

  @Test
  void saysWhatIsWrongAndWhatWouldHelp() {
    Finding finding =
        new Finding(
            DossierProblem.CELL_NOT_CODE,
            new Place("actors.csv", 12, "kind"),
            "ministery",
            List.of("state, ministry", "ministry"));

    Words.Sentence english = Words.in(Language.ENGLISH).finding(finding);
    Words.Sentence french = Words.in(Language.FRENCH).finding(finding);

    assertThat(english.rule()).isEqualTo("“ministery” is not one of the words allowed here.");
    assertThat(english.remedy()).isEqualTo("Did you mean “ministry”? Use one of: state, ministry.");
    assertThat(french.remedy()).startsWith("Vouliez-vous dire « ministry » ?");
  }

  @Test
  void namesAnotherRemedyWhereThereIsNothingToChoose() {
    Finding finding =
        new Finding(
            DossierProblem.STANDPOINT_UNKNOWN,
            new Place("positions.csv", 2, "position"),
            "shared",
            List.of(""));

    assertThat(Words.in(Language.ENGLISH).finding(finding).remedy())
        .isEqualTo("Add the options of this issue to options.csv first.");
    assertThat(Words.in(Language.FRENCH).finding(finding).remedy())
        .isEqualTo("Ajoutez d’abord les options de cette question dans options.csv.");
  }

  @Test
  void aValueThatLooksLikeAGapStaysWhatItIs() {
    Finding finding =
        new Finding(DossierProblem.CELL_NOT_WHOLE, Place.ofFile("x"), "{1}", List.of("0", "4"));

    assertThat(Words.in(Language.ENGLISH).finding(finding).rule())
        .isEqualTo("“{1}” is not a whole number from 0 to 4.");
  }

  @Test
  void writesNumbersAsTheLanguageDoes() {
    assertThat(Words.in(Language.FRENCH).number(-1234.5, 1)).isEqualTo("−1\u202F234,5");
    assertThat(Words.in(Language.ENGLISH).number(22.99, 2)).isEqualTo("22.99");
  }
}
