package org.entente.app.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.app._fixtures.OneDesk;
import org.entente.app.ports.Change;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.Role;
import org.entente.app.ports.RowChange;
import org.entente.dossier.CellType;
import org.entente.dossier.Draft;
import org.entente.kernel.Finding;
import org.junit.jupiter.api.Test;

class EditRowsTest {
  private final Draft draft = new OneDesk(Role.FACILITATOR).draft();

  @Test
  void takesAStanceThatNobodyHadBefore() {
    RowChange change = stance(Map.of(), Map.of("actor", "town", "objective", "pay", "stance", "2"));

    assertThat(problems(change)).isEmpty();
    assertThat(Edited.with(draft, List.of(change)).findTable("stances.csv").orElseThrow().rows())
        .hasSize(3);
  }

  @Test
  void listsEveryProblemOfARow() {
    RowChange change =
        stance(Map.of(), Map.of("actor", "nobody", "objective", "pay", "stance", "9"));

    assertThat(problems(change))
        .containsExactlyInAnyOrder("dossier.reference_unknown", "dossier.cell_not_whole");
  }

  @Test
  void refusesASecondRowOfTheSameKey() {
    assertThat(
            problems(stance(Map.of(), Map.of("actor", "port", "objective", "pay", "stance", "0"))))
        .containsExactly("dossier.key_twice");
  }

  @Test
  void keepsAnActorThatOthersName() {
    RowChange removal =
        new RowChange(
            "actors.csv",
            "port",
            Map.of("id", "port", "name", "Port", "kind", "agency", "level", "local"),
            Map.of());

    assertThat(problems(removal)).containsExactly("dossier.reference_unknown");
  }

  @Test
  void doesNotBlameAnEditForOlderProblems() {
    Draft broken =
        draft.withTable(
            OneDesk.table("stances.csv", "actor,objective,stance", "ghost,pay,1", "union,pay,4"));
    RowChange change =
        new RowChange(
            "stances.csv",
            "union/pay",
            Map.of("actor", "union", "objective", "pay", "stance", "4"),
            Map.of("actor", "union", "objective", "pay", "stance", "3"));

    assertThat(problems(broken, change)).isEmpty();
  }

  @Test
  void refusesACellThatNoFileMayHoldAndSaysWhere() {
    String cell = "x".repeat(CellType.MOST_CHARACTERS + 1);
    Map<String, String> after =
        Map.of("actor", "town", "objective", "pay", "stance", "2", "interest", cell);

    assertThat(problems(stance(Map.of(), after))).containsExactly("dossier.cell_too_long");
  }

  @Test
  void keepsTheIdOfAnActorThatADelegateSpeaksFor() {
    Map<String, String> before =
        Map.of("id", "town", "name", "Town", "kind", "subnational", "level", "local");
    Map<String, String> renamed = new HashMap<>(before);
    renamed.put("id", "city");

    for (Map<String, String> after : List.of(renamed, Map.<String, String>of())) {
      RowChange change = new RowChange("actors.csv", "town", before, after);
      Outcome outcome =
          new EditRows(new OneDesk(Role.DELEGATE, "town"))
              .of(OneDesk.ME, new PartnershipId("harbour"), List.of(change));

      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused ->
                  assertThat(refused.findings())
                      .extracting(
                          finding ->
                              finding.code().key()
                                  + " "
                                  + finding.place()
                                  + " "
                                  + finding.value()
                                  + finding.arguments())
                      .containsExactly("edit.actor_spoken_for actors.csv:4:id town[me]"));
    }
  }

  private static RowChange stance(Map<String, String> before, Map<String, String> after) {
    return new RowChange("stances.csv", after.get("actor") + "/pay", before, after);
  }

  private List<String> problems(RowChange change) {
    return problems(draft, change);
  }

  private static List<String> problems(Draft draft, RowChange change) {
    List<Finding> findings =
        EditRows.decide(draft, List.of(change), new Voices(Map.of()))
            .fold(rows -> List.of(), whole -> List.of(), Change.Refused::findings);
    return findings.stream().map(finding -> finding.code().key()).toList();
  }
}
