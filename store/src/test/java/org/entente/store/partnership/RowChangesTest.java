package org.entente.store.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.entente.app.edit.EditRows;
import org.entente.app.edit.UndoChange;
import org.entente.app.ports.AuditEntry;
import org.entente.app.ports.Change;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.Partnerships;
import org.entente.app.ports.RowChange;
import org.entente.dossier.Row;
import org.entente.store._fixtures.Desk;
import org.entente.store._fixtures.Harbour;
import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedWorkplace.class)
class RowChangesTest {
  private final Workplace workplace;
  private final Partnerships partnerships;
  private final Desk desk;

  RowChangesTest(Workplace workplace) {
    this.workplace = workplace;
    this.partnerships = workplace.partnerships();
    this.desk = workplace.harbourWithSecrets();
  }

  @Test
  void changesARowAndWritesDownWho() {
    RowChange change = Harbour.stance("port", "-1", "2");

    assertThat(desk.edit("pat", change)).isEqualTo(new Outcome.Stored(4));

    assertThat(desk.lines("stances.csv")).containsExactly("port,pay,2", "union,pay,4");
    AuditEntry entry = desk.audit("oli").get(0);
    assertThat(entry.version()).isEqualTo(4);
    assertThat(entry.login()).isEqualTo("pat");
    assertThat(entry.change()).isEqualTo(change);
    assertThat(desk.auditOf("oli", 4)).containsExactly(entry);
    assertThat(partnerships.audit(workplace.session("oli"), desk.id(), entry.number(), 99))
        .hasSize(10)
        .allMatch(older -> older.version() == 1 && older.login().equals("ada"));
  }

  @Test
  void addsAndRemovesRowsTablesAndColumns() {
    Map<String, String> influence = Map.of("from", "port", "to", "town", "strength", "3");
    Map<String, String> town =
        Map.of("actor", "town", "objective", "pay", "stance", "0", "source", "minutes");

    Outcome outcome =
        desk.edit(
            "fay",
            new RowChange("influence.csv", "port/town", Map.of(), influence),
            new RowChange("stances.csv", "town/pay", Map.of(), town),
            Harbour.stance("port", "-1", ""));

    assertThat(outcome).isEqualTo(new Outcome.Stored(4));
    assertThat(desk.lines("stances.csv")).containsExactly("union,pay,4,", "town,pay,0,minutes");
    assertThat(desk.table("oli", "stances.csv").columns())
        .containsExactly("actor", "objective", "stance", "source");
    assertThat(desk.table("oli", "influence.csv").rows())
        .containsExactly(new Row(2, List.of("port", "town", "3", "")));
  }

  @Test
  void makesNoColumnForAnEmptyCell() {
    Map<String, String> after =
        Map.of("actor", "port", "objective", "pay", "stance", "0", "interest", "", "source", "");

    desk.edit(
        "pat",
        new RowChange("stances.csv", "port/pay", Harbour.stance("port", "-1", "").before(), after));

    assertThat(desk.table("oli", "stances.csv"))
        .isEqualTo(
            Harbour.table("stances.csv", "actor,objective,stance", "port,pay,0", "union,pay,4"));
  }

  @Test
  void letsADelegateBeginAndChangeItsSecrets() {
    Map<String, String> first = Map.of("objective", "pay", "red_line", "yes");

    desk.edit("uma", new RowChange("confidential/union.csv", "//pay", Map.of(), first));
    desk.edit(
        "uma",
        new RowChange(
            "confidential/union.csv",
            "wage//",
            Map.of("issue", "wage", "interest", Harbour.UNIONS_SECRET),
            Map.of("red_line", "<45")));

    assertThat(desk.table("uma", "confidential/union.csv").rows())
        .extracting(row -> row.cells().get(5))
        .containsExactly("<45", "yes");
  }

  @Test
  void saysWhoWasFirst() {
    RowChange late = Harbour.stance("port", "-1", "3");
    RowChange again = Harbour.stance("port", "", "1");
    desk.edit("pat", Harbour.stance("port", "-1", "2"));
    Map<String, String> now = Map.of("actor", "port", "objective", "pay", "stance", "2");

    assertThat(desk.edit("fay", late)).isEqualTo(new Outcome.Conflict(late, now));
    assertThat(desk.edit("fay", again)).isEqualTo(new Outcome.Conflict(again, now));
    desk.edit("pat", Harbour.stance("port", "2", ""));
    assertThat(desk.edit("fay", late)).isEqualTo(new Outcome.Conflict(late, Map.of()));
    assertThat(desk.version()).isEqualTo(5);
  }

  @Test
  void letsTwoPeopleChangeDifferentCellsOfARow() {
    Map<String, String> seen = Map.of("actor", "port", "issue", "wage", "position", "20");
    RowChange position =
        new RowChange("positions.csv", "port/wage", seen, Map.of("position", "30"));
    RowChange salience =
        new RowChange(
            "positions.csv", "port/wage", Map.of("salience", "50"), Map.of("salience", "70"));

    desk.edit("pat", position);
    desk.edit("fay", salience);

    assertThat(desk.lines("positions.csv")).containsExactly("port,wage,30,70");
  }

  @Test
  void changesAllRowsOrNone() {
    RowChange good = Harbour.stance("port", "-1", "2");
    RowChange late = Harbour.stance("union", "0", "1");
    RowChange notMine = Harbour.stance("union", "4", "1");

    assertThat(desk.edit("fay", good, late)).isInstanceOf(Outcome.Conflict.class);
    assertThat(desk.edit("pat", good, notMine)).isEqualTo(new Outcome.Forbidden());

    assertThat(desk.lines("stances.csv")).containsExactly("port,pay,-1", "union,pay,4");
    assertThat(desk.version()).isEqualTo(3);
    assertThat(desk.edit("fay", good)).isEqualTo(new Outcome.Stored(4));
  }

  @Test
  void leavesEverythingAsItWasIfDecidingFails() {
    assertThatThrownBy(
            () ->
                partnerships.change(
                    workplace.session("fay"),
                    desk.id(),
                    draft -> {
                      throw new IllegalStateException("no idea");
                    }))
        .hasMessage("no idea");

    assertThat(desk.edit("fay", Harbour.stance("port", "-1", "2")))
        .isEqualTo(new Outcome.Stored(4));
  }

  @Test
  void passesOnWhyNothingShallChange() {
    Outcome.Refused refused = new Outcome.Refused(List.of());

    assertThat(
            partnerships.change(
                workplace.session("fay"), desk.id(), draft -> new Change.Refused(List.of())))
        .isEqualTo(refused);
  }

  @Test
  void forbidsADelegateWhatIsAnothers() {
    RowChange actor =
        new RowChange("actors.csv", "town", Map.of("id", "town"), Map.of("name", "City"));
    RowChange moved =
        new RowChange("stances.csv", "port/pay", Map.of("actor", "port"), Map.of("actor", "town"));
    RowChange taken =
        new RowChange(
            "stances.csv", "union/pay", Map.of("actor", "union"), Map.of("actor", "port"));
    RowChange added = Harbour.stance("town", "", "1");

    for (RowChange change : List.of(actor, moved, taken, added, Harbour.stance("union", "4", ""))) {
      assertThat(desk.edit("pat", change)).isEqualTo(new Outcome.Forbidden());
    }
    assertThat(desk.lines("stances.csv")).containsExactly("port,pay,-1", "union,pay,4");
  }

  @Test
  void forbidsEverybodyElseSecretsWhetherOrNotTheyAreThere() {
    Map<String, String> guess = Map.of("issue", "wage", "interest", Harbour.UNIONS_SECRET);

    for (Map<String, String> before : List.of(Map.<String, String>of(), guess)) {
      for (String file : List.of("confidential/union.csv", "confidential/town.csv")) {
        RowChange change = new RowChange(file, "wage//", before, Map.of("utility", "1"));
        for (String login : List.of("pat", "fay", "ana", "oli", "out", "ada")) {
          assertThat(desk.edit(login, change)).isEqualTo(new Outcome.Forbidden());
        }
      }
    }
    assertThat(desk.table("uma", "confidential/union.csv")).isEqualTo(Harbour.secretsOfUnion());
  }

  @Test
  void forbidsReadersToChangeAnything() {
    for (String reader : List.of("ana", "oli", "out", "ada")) {
      assertThat(desk.edit(reader, Harbour.stance("port", "-1", "0")))
          .isEqualTo(new Outcome.Forbidden());
    }
  }

  @Test
  void takesAChangeBackCellByCell() {
    Map<String, String> before = Map.of("actor", "port", "objective", "pay", "stance", "-1");
    Map<String, String> after =
        Map.of("actor", "port", "objective", "pay", "stance", "3", "source", "minutes");
    new EditRows(partnerships)
        .of(
            workplace.session("pat"),
            desk.id(),
            List.of(new RowChange("stances.csv", "port/pay", before, after)));

    Outcome outcome = new UndoChange(partnerships).of(workplace.session("pat"), desk.id(), 4);

    assertThat(outcome).isEqualTo(new Outcome.Stored(5));
    assertThat(desk.lines("stances.csv")).containsExactly("port,pay,-1,", "union,pay,4,");
    assertThat(desk.auditOf("oli", 5))
        .extracting(entry -> entry.change().before().get("stance"))
        .containsExactly("3");
  }
}
