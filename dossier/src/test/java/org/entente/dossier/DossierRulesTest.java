package org.entente.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.dossier._fixtures.Drafts.MINIMAL;
import static org.entente.dossier._fixtures.Drafts.draft;

import java.util.List;
import org.entente.actors.ActorId;
import org.entente.kernel.Finding;
import org.entente.kernel.Language;
import org.entente.positions.IssueId;
import org.entente.positions.ObjectiveId;
import org.entente.positions.Standpoint;
import org.junit.jupiter.api.Test;

class DossierRulesTest {
  private static List<Finding> findings(String text) {
    return DossierRules.judge(draft(text))
        .fold(Judgement.Sound::notices, Judgement.Unsound::findings);
  }

  private static List<String> problems(String text) {
    return findings(text).stream()
        .map(
            finding ->
                (finding.code().key().replace("dossier.", "")
                        + " "
                        + finding.place()
                        + " "
                        + finding.value())
                    .strip())
        .toList();
  }

  private static Dossier sound(String text) {
    return DossierRules.judge(draft(text))
        .fold(
            Judgement.Sound::dossier,
            unsound -> {
              throw new AssertionError(unsound.findings());
            });
  }

  @Test
  void makesValuesOfASoundDossier() {
    Dossier dossier = sound(MINIMAL);

    assertThat(dossier.manifest().title().in(Language.FRENCH)).isEqualTo("Infirmières");
    assertThat(dossier.actors().findParent(new ActorId("tn-school")))
        .contains(new ActorId("tn-moh"));
    assertThat(dossier.influences().strengths().at(0, 1)).isEqualTo(4);
    assertThat(
            dossier
                .stances()
                .findStance(new ActorId("tn-moh"), new ObjectiveId("more-nurses"))
                .orElseThrow()
                .strength())
        .isEqualTo(3);
    assertThat(dossier.stakes().positionsOn(new IssueId("language")))
        .extracting(
            position -> position.standpoint().fold(p -> "", o -> o.option().value(), () -> ""))
        .containsExactly("b2");
    assertThat(dossier.stakes().positionsOn(new IssueId("share")).get(1).influence().isStated())
        .as("an empty influence is nobody's word, not 0")
        .isFalse();
    assertThat(dossier.stakes().issues().get(0).statusQuo()).isEqualTo(new Standpoint.OnScale(0));
    assertThat(findings(MINIMAL)).isEmpty();
  }

  @Test
  void listsEveryProblemInOneRun() {
    String broken =
        MINIMAL
            .replace("tn-moh,Ministry of Health", "TN MOH,Ministry of Health")
            .replace("ministry,national", "ministery,national")
            .replace("tn-moh,tn-school,4", "tn-moh,tn-school,7")
            .replace("more-nurses,4,", "more-nurse,four,")
            .replace(
                "status_quo\nshare,Who pays for training?,scale,0", "status_quo\nshare,,scale,b1")
            .replace("language,b2,50", "language,c1,500");

    assertThat(problems(broken))
        .contains(
            "cell_not_id actors.csv:2:id TN MOH",
            "cell_not_code actors.csv:2:kind ministery",
            "reference_unknown actors.csv:3:part_of tn-moh",
            "cell_not_whole influence.csv:2:strength 7",
            "reference_unknown stances.csv:3:objective more-nurse",
            "cell_not_whole stances.csv:3:stance four",
            "cell_empty issues.csv:2:question",
            "cell_not_number issues.csv:2:status_quo b1",
            "standpoint_unknown positions.csv:4:position c1",
            "cell_not_number positions.csv:4:salience 500");
  }

  @Test
  void saysWhatSomebodyProbablyMeant() {
    Finding finding = findings(MINIMAL.replace("ministry,national", "ministery,national")).get(0);

    assertThat(finding.arguments().get(1)).isEqualTo("ministry");
  }

  @Test
  void namesACircleWhole() {
    String circle =
        MINIMAL.replace("national,TN,,pre_departure", "national,TN,tn-school,pre_departure");

    assertThat(findings(circle))
        .extracting(finding -> finding.code() + " " + finding.arguments())
        .containsExactly("PART_OF_CIRCLE [tn-moh → tn-school → tn-moh]");
  }

  @Test
  void refusesTheSameKeyTwiceAndSaysWhereTheFirstStands() {
    Finding finding =
        findings(MINIMAL.replace("tn-moh,tn-school,4", "tn-moh,tn-school,4\ntn-moh,tn-school,1"))
            .get(0);

    assertThat(finding.code()).isEqualTo(DossierProblem.KEY_TWICE);
    assertThat(finding.place()).hasToString("influence.csv:3:from+to");
    assertThat(finding.arguments()).containsExactly("2");
  }

  @Test
  void keepsAndNoticesWhatItDoesNotKnow() {
    String more =
        MINIMAL
            .replace("actor,objective,stance,interest", "actor,objective,stance,intrest")
            .replace("id: nurses", "id: nurses\nfunder: nobody");

    assertThat(problems(more))
        .containsExactly(
            "yaml_key_unknown dossier.yaml:3:funder funder",
            "column_unknown stances.csv:1:intrest intrest");
  }

  @Test
  void neverRepeatsAConfidentialValue() {
    String leaking =
        MINIMAL
            + """
            == confidential/tn-moh.csv
            issue,option,utility,red_line
            share,secret-option,9999,never above sixty
            unknown-issue,,,
            """;

    assertThat(findings(leaking)).hasSize(4);
    assertThat(findings(leaking).toString())
        .doesNotContain("9999", "secret-option", "never above sixty", "unknown-issue");
  }

  @Test
  void readsWhoMustAccept() {
    Dossier dossier =
        sound(
            MINIMAL
                + """
                == acceptance.yaml
                vetoes: [tn-moh]
                quota: 0.75
                weights: {de-hospital: 2}
                """);

    Acceptance acceptance = dossier.stakes().acceptance();
    assertThat(acceptance.vetoes()).containsExactly(new ActorId("tn-moh"));
    assertThat(acceptance.quota().value()).isEqualTo(0.75);
    assertThat(acceptance.weights()).containsEntry(new ActorId("de-hospital"), 2.0);
  }

  @Test
  void findsProblemsInAcceptanceWithTheirLine() {
    assertThat(
            problems(
                MINIMAL
                    + """
                    == acceptance.yaml
                    vetoes: [tn-mow]
                    quota: 3
                    links:
                      - if: {issue: language, option: b1}
                        requires: {issue: language, option: c7}
                    """))
        .containsExactly(
            "reference_unknown acceptance.yaml:1:vetoes tn-mow",
            "cell_not_number acceptance.yaml:2:quota 3",
            "reference_unknown acceptance.yaml:5:option language/c7");
  }

  @Test
  void refusesYamlThatGrowsWhenItIsRead() {
    String bomb =
        """
        == dossier.yaml
        a: &a [lol, lol, lol]
        b: [*a, *a, *a]
        == actors.csv
        id,name,kind,level
        """;

    assertThat(problems(bomb)).anyMatch(line -> line.startsWith("yaml_alias dossier.yaml:1"));
  }

  @Test
  void refusesYamlThatIsNone() {
    assertThat(problems("== dossier.yaml\ntitle: [unclosed\n== actors.csv\nid,name,kind,level\n"))
        .anyMatch(line -> line.startsWith("yaml_unreadable dossier.yaml:"));
    assertThat(problems("== dossier.yaml\n" + "[".repeat(5000) + "\n"))
        .anyMatch(line -> line.startsWith("yaml_unreadable dossier.yaml:"));
    assertThat(problems("== actors.csv\nid,name,kind,level\n"))
        .contains("file_missing dossier.yaml");
  }

  @Test
  void refusesCharactersThatHideWhatATextSays() {
    assertThat(problems(MINIMAL.replace("Wards are empty", "Wards \u202Eare empty")))
        .containsExactly("cell_invisible stances.csv:2:interest Wards \u202Eare empty");
  }

  @Test
  void refusesAFormatThatItDoesNotRead() {
    assertThat(problems(MINIMAL.replace("format: 1", "format: 2")))
        .containsExactly("format_unsupported dossier.yaml:1:format 2");
  }

  @Test
  void refusesCellsThatNoFileMayHoldInWhateverColumn() {
    String longest = "x".repeat(CellType.MOST_CHARACTERS);

    assertThat(problems(noted(longest)))
        .containsExactly("column_unknown stances.csv:1:notes notes");
    assertThat(problems(noted(longest + "x")))
        .contains("cell_too_long stances.csv:2:interest", "cell_too_long stances.csv:2:notes");
  }

  private static String noted(String cell) {
    return MINIMAL
        .replace("stance,interest", "stance,interest,notes")
        .replace("3,Wards are empty", "3," + cell + "," + cell)
        .replace("more-nurses,4,", "more-nurses,4,,");
  }
}
