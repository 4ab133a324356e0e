package org.entente.store.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.app.edit.Differences;
import org.entente.app.edit.EditRows;
import org.entente.app.edit.UndoChange;
import org.entente.app.ports.AuditEntry;
import org.entente.app.ports.Change;
import org.entente.app.ports.DeniedException;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.Partnerships;
import org.entente.app.ports.Role;
import org.entente.app.ports.RowChange;
import org.entente.app.ports.SessionToken;
import org.entente.app.ports.Summary;
import org.entente.dossier.Attachment;
import org.entente.dossier.Content;
import org.entente.dossier.Dialect;
import org.entente.dossier.Draft;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.exchange.DossierFiles;
import org.entente.exchange.Limits;
import org.entente.store._fixtures.Harbour;
import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedWorkplace.class)
class DefaultPartnershipsTest {
  private final Workplace workplace;
  private final Partnerships partnerships;

  DefaultPartnershipsTest(Workplace workplace) {
    this.workplace = workplace;
    this.partnerships = workplace.partnerships();
  }

  @ParameterizedTest
  @ValueSource(strings = {"minimal", "nursing-tunisia-germany"})
  void givesBackADossierToTheByte(String example, @TempDir Path folder) throws Exception {
    Path written = Path.of("../examples", example);
    Draft draft = shared(read(written));
    PartnershipId id = new PartnershipId(example);

    assertThat(partnerships.create(by("ada"), id, draft)).isTrue();
    Draft back = partnerships.findDraft(by("ada"), id).orElseThrow();

    assertThat(back).isEqualTo(draft);
    Path again = folder.resolve("again");
    DossierFiles.write(back, again, DossierFiles.Kind.FOLDER, false);
    for (Table table : draft.tables()) {
      assertThat(again.resolve(table.file())).hasSameBinaryContentAs(written.resolve(table.file()));
    }
    assertThat(Files.readString(again.resolve("README.md")))
        .isEqualTo(Files.readString(written.resolve("README.md")));
  }

  @Test
  void keepsHowATableIsWritten() {
    Dialect dialect = new Dialect(';', true, "\r\n", true);
    Table table =
        new Table(
            "actors.csv",
            dialect,
            List.of("nickname", "id", "name", "kind", "level"),
            List.of(
                new Row(
                    2, List.of(" spaced ", "port", "Two\r\nlines; \"quoted\"", "agency", "local")),
                new Row(4, List.of("", "union", "سلام 🚢", "union", "national")),
                new Row(5, List.of("", "", "", "", ""))));
    Draft draft = Harbour.draft("written").withTable(table);

    partnerships.create(by("ada"), new PartnershipId("written"), draft);

    assertThat(partnerships.findDraft(by("ada"), new PartnershipId("written"))).contains(draft);
  }

  @Test
  void createsForAdministratorsOnlyAndEachIdOnce() {
    PartnershipId id = new PartnershipId("created-once");
    Draft draft = Harbour.draft("created-once");

    assertThatThrownBy(() -> partnerships.create(by("fay"), id, draft))
        .isInstanceOf(DeniedException.class);
    assertThat(partnerships.create(by("ada"), id, draft)).isTrue();
    assertThat(partnerships.create(by("ada"), id, draft)).isFalse();

    Summary summary = partnerships.findSummary(by("ada"), id).orElseThrow();
    assertThat(summary.mine().role()).isEqualTo(Role.FACILITATOR);
    assertThat(summary.version()).isEqualTo(1);
    assertThat(summary.manifest()).isEqualTo(draft.manifest());
  }

  @Test
  void leavesOutSecretsOfThoseForWhomItsCreatorDoesNotSpeak() {
    PartnershipId id = new PartnershipId("created-shared");

    partnerships.create(
        by("ada"), id, Harbour.draft("created-shared").withTable(Harbour.secretsOfPort()));

    assertThat(partnerships.findDraft(by("ada"), id)).contains(Harbour.draft("created-shared"));
  }

  @Test
  void showsOnlyWhereOneHasASeat() {
    PartnershipId id = workplace.harbour();

    assertThat(partnerships.summaries(by("pat"))).extracting(Summary::id).contains(id);
    assertThat(partnerships.findSummary(by("pat"), id).orElseThrow().mine().actors())
        .extracting(actor -> actor.value())
        .containsExactly("port");
    for (String stranger : List.of("out", "ada")) {
      assertThat(partnerships.summaries(by(stranger))).extracting(Summary::id).doesNotContain(id);
      assertThat(partnerships.findSummary(by(stranger), id)).isEmpty();
      assertThat(partnerships.findDraft(by(stranger), id)).isEmpty();
      assertThat(partnerships.audit(by(stranger), id, Long.MAX_VALUE, 9)).isEmpty();
      assertThat(partnerships.auditOf(by(stranger), id, 1)).isEmpty();
      assertThat(partnerships.change(by(stranger), id, draft -> new Change.Whole(draft)))
          .isEqualTo(new Outcome.Forbidden());
    }
  }

  @Test
  void showsSecretsToTheirDelegateAlone() {
    PartnershipId id = workplace.harbourWithSecrets();

    assertThat(partnerships.findDraft(by("pat"), id))
        .contains(Harbour.draft(id.value()).withTable(Harbour.secretsOfPort()));
    assertThat(partnerships.findDraft(by("uma"), id))
        .contains(Harbour.draft(id.value()).withTable(Harbour.secretsOfUnion()));
    for (String other : List.of("fay", "ana", "oli")) {
      assertThat(partnerships.findDraft(by(other), id)).contains(Harbour.draft(id.value()));
    }
  }

  @Test
  void changesARowAndWritesDownWho() {
    PartnershipId id = workplace.harbour();
    RowChange change = Harbour.stance("port", "-1", "2");

    Outcome outcome = partnerships.change(by("pat"), id, draft -> rows(change));

    assertThat(outcome).isEqualTo(new Outcome.Stored(2));
    assertThat(stances(id)).containsExactly("port,pay,2", "union,pay,4");
    AuditEntry entry = partnerships.audit(by("oli"), id, Long.MAX_VALUE, 1).get(0);
    assertThat(entry.version()).isEqualTo(2);
    assertThat(entry.login()).isEqualTo("pat");
    assertThat(entry.change()).isEqualTo(change);
    assertThat(partnerships.auditOf(by("oli"), id, 2)).containsExactly(entry);
    assertThat(partnerships.audit(by("oli"), id, entry.number(), 99))
        .hasSize(10)
        .allMatch(older -> older.version() == 1 && older.login().equals("ada"));
  }

  @Test
  void addsAndRemovesRowsTablesAndColumns() {
    PartnershipId id = workplace.harbour();
    Map<String, String> influence = Map.of("from", "port", "to", "town", "strength", "3");
    Map<String, String> town =
        Map.of("actor", "town", "objective", "pay", "stance", "0", "source", "minutes");

    assertThat(
            partnerships.change(
                by("fay"),
                id,
                draft ->
                    rows(
                        new RowChange("influence.csv", "port/town", Map.of(), influence),
                        new RowChange("stances.csv", "town/pay", Map.of(), town),
                        Harbour.stance("port", "-1", ""))))
        .isEqualTo(new Outcome.Stored(2));

    Draft draft = partnerships.findDraft(by("oli"), id).orElseThrow();
    assertThat(stances(id)).containsExactly("union,pay,4,", "town,pay,0,minutes");
    assertThat(draft.findTable("influence.csv").orElseThrow().rows())
        .containsExactly(new Row(2, List.of("port", "town", "3", "")));
    assertThat(draft.findTable("stances.csv").orElseThrow().columns())
        .containsExactly("actor", "objective", "stance", "source");
  }

  @Test
  void saysWhoWasFirst() {
    PartnershipId id = workplace.harbour();
    RowChange late = Harbour.stance("port", "-1", "3");
    RowChange again =
        new RowChange(
            "stances.csv",
            "port/pay",
            Map.of(),
            Map.of("actor", "port", "objective", "pay", "stance", "1"));
    partnerships.change(by("pat"), id, draft -> rows(Harbour.stance("port", "-1", "2")));
    Map<String, String> now = Map.of("actor", "port", "objective", "pay", "stance", "2");

    assertThat(partnerships.change(by("fay"), id, draft -> rows(late)))
        .isEqualTo(new Outcome.Conflict(late, now));
    assertThat(partnerships.change(by("fay"), id, draft -> rows(again)))
        .isEqualTo(new Outcome.Conflict(again, now));
    partnerships.change(by("pat"), id, draft -> rows(Harbour.stance("port", "2", "")));
    assertThat(partnerships.change(by("fay"), id, draft -> rows(late)))
        .isEqualTo(new Outcome.Conflict(late, Map.of()));
    assertThat(partnerships.findSummary(by("fay"), id).orElseThrow().version()).isEqualTo(3);
  }

  @Test
  void letsTwoPeopleChangeDifferentCellsOfARow() {
    PartnershipId id = workplace.harbour();
    Map<String, String> seen = Map.of("actor", "port", "issue", "wage", "position", "20");
    RowChange position =
        new RowChange("positions.csv", "port/wage", seen, Map.of("position", "30"));
    RowChange salience =
        new RowChange(
            "positions.csv", "port/wage", Map.of("salience", "50"), Map.of("salience", "70"));

    partnerships.change(by("pat"), id, draft -> rows(position));
    partnerships.change(by("fay"), id, draft -> rows(salience));

    assertThat(lines(id, "positions.csv")).containsExactly("port,wage,30,70");
  }

  @Test
  void changesAllRowsOrNone() {
    PartnershipId id = workplace.harbour();
    RowChange good = Harbour.stance("port", "-1", "2");
    RowChange late = Harbour.stance("union", "0", "1");
    RowChange notMine = Harbour.stance("union", "4", "1");

    assertThat(partnerships.change(by("fay"), id, draft -> rows(good, late)))
        .isInstanceOf(Outcome.Conflict.class);
    assertThat(partnerships.change(by("pat"), id, draft -> rows(good, notMine)))
        .isEqualTo(new Outcome.Forbidden());
    assertThatThrownBy(
            () ->
                partnerships.change(
                    by("fay"),
                    id,
                    draft -> {
                      throw new IllegalStateException("no idea");
                    }))
        .hasMessage("no idea");

    assertThat(stances(id)).containsExactly("port,pay,-1", "union,pay,4");
    assertThat(partnerships.findSummary(by("fay"), id).orElseThrow().version()).isEqualTo(1);
    assertThat(partnerships.change(by("fay"), id, draft -> rows(good)))
        .isEqualTo(new Outcome.Stored(2));
  }

  @Test
  void forbidsWhatIsNotOnes() {
    PartnershipId id = workplace.harbourWithSecrets();
    RowChange actor =
        new RowChange(
            "actors.csv",
            "town",
            Map.of("id", "town", "name", "Town"),
            Map.of("id", "town", "name", "City"));
    RowChange secret =
        new RowChange(
            "confidential/union.csv", "wage//", Map.of(), Map.of("issue", "wage", "utility", "1"));
    RowChange moved =
        new RowChange(
            "stances.csv",
            "port/pay",
            Map.of("actor", "port", "objective", "pay"),
            Map.of("actor", "town", "objective", "pay"));

    for (RowChange change : List.of(actor, secret, moved, Harbour.stance("union", "4", ""))) {
      assertThat(partnerships.change(by("pat"), id, draft -> rows(change)))
          .isEqualTo(new Outcome.Forbidden());
    }
    assertThat(partnerships.change(by("fay"), id, draft -> rows(secret)))
        .isEqualTo(new Outcome.Forbidden());
    for (String reader : List.of("ana", "oli", "out", "ada")) {
      assertThat(
              partnerships.change(by(reader), id, draft -> rows(Harbour.stance("port", "-1", "0"))))
          .isEqualTo(new Outcome.Forbidden());
    }
    assertThat(
            partnerships.change(
                by("pat"), id, draft -> new Change.Whole(draft.withManifest("taken over"))))
        .isEqualTo(new Outcome.Forbidden());
    assertThat(partnerships.findDraft(by("uma"), id))
        .contains(Harbour.draft(id.value()).withTable(Harbour.secretsOfUnion()));
  }

  @Test
  void changesOfAWholeDossierJustWhatDiffers() {
    PartnershipId id = workplace.harbourWithSecrets();
    Draft before = partnerships.findDraft(by("fay"), id).orElseThrow();
    Draft after =
        new Draft(
                before.manifest() + "source: minutes\n",
                "rule: unanimity\n",
                before.tables().stream().filter(t -> !t.file().equals("positions.csv")).toList(),
                List.of(new Attachment("notes.txt", Content.of("new"))))
            .withTable(
                Harbour.table(
                    "stances.csv",
                    "actor,objective,stance,mood",
                    "town,pay,1,",
                    "port,pay,-1,",
                    "union,pay,3,calm"));

    Outcome outcome = partnerships.change(by("fay"), id, draft -> new Change.Whole(after));

    assertThat(partnerships.findDraft(by("oli"), id)).contains(after);
    assertThat(partnerships.findDraft(by("pat"), id))
        .contains(after.withTable(Harbour.secretsOfPort()));
    assertThat(outcome).isEqualTo(new Outcome.Stored(4));
    assertThat(changes(partnerships.auditOf(by("oli"), id, 4)))
        .containsExactlyInAnyOrderElementsOf(
            Differences.between(before, after).stream()
                .map(DefaultPartnershipsTest::filled)
                .toList());
  }

  @Test
  void makesNoVersionOfNothing() {
    PartnershipId id = workplace.harbour();

    Outcome outcome = partnerships.change(by("fay"), id, draft -> new Change.Whole(draft));

    assertThat(outcome).isEqualTo(new Outcome.Stored(1));
  }

  @Test
  void keepsAnotherWayOfWritingFromThoseWhoMayChangeTheTable() {
    PartnershipId id = workplace.harbour();
    Table other =
        new Table(
            "stances.csv",
            new Dialect(';', false, "\n", false),
            List.of("stance", "actor", "objective"),
            List.of(
                new Row(2, List.of("4", "union", "pay")),
                new Row(3, List.of("-1", "port", "pay"))));
    Table mine =
        new Table(
            "stances.csv",
            new Dialect(',', true, "\r\n", true),
            List.of("stance", "objective", "actor", "interest"),
            List.of(
                new Row(2, List.of("2", "pay", "port", "tides")),
                new Row(3, List.of("4", "pay", "union", ""))));

    assertThat(partnerships.change(by("fay"), id, draft -> whole(draft, other)))
        .isEqualTo(new Outcome.Stored(2));
    assertThat(partnerships.auditOf(by("fay"), id, 2)).isEmpty();
    assertThat(table(id, "stances.csv")).isEqualTo(other);

    assertThat(partnerships.change(by("pat"), id, draft -> whole(draft, mine)))
        .isEqualTo(new Outcome.Stored(3));
    Table kept = table(id, "stances.csv");
    assertThat(kept.dialect()).isEqualTo(other.dialect());
    assertThat(kept.columns()).containsExactly("stance", "actor", "objective", "interest");
    assertThat(kept.rows())
        .containsExactly(
            new Row(2, List.of("4", "union", "pay", "")),
            new Row(3, List.of("2", "port", "pay", "tides")));
  }

  @Test
  void keepsRowsThatBearNoName() {
    PartnershipId id = workplace.harbour();
    Table nameless =
        Harbour.table("confidential/port.csv", "issue,reservation,interest", ",35,one", ",40,two");
    partnerships.change(by("pat"), id, draft -> whole(draft, nameless));

    RowChange second =
        new RowChange(
            "confidential/port.csv",
            "//",
            Map.of("issue", "", "reservation", "40", "interest", "two"),
            Map.of("reservation", "45"));
    partnerships.change(by("pat"), id, draft -> rows(second));

    assertThat(
            partnerships
                .findDraft(by("pat"), id)
                .orElseThrow()
                .findTable("confidential/port.csv")
                .orElseThrow()
                .rows())
        .containsExactly(
            new Row(2, List.of("", "35", "one")), new Row(3, List.of("", "45", "two")));
  }

  @Test
  void takesAChangeBackCellByCell() {
    PartnershipId id = workplace.harbour();
    Map<String, String> before = Map.of("actor", "port", "objective", "pay", "stance", "-1");
    Map<String, String> after =
        Map.of("actor", "port", "objective", "pay", "stance", "3", "source", "minutes");
    new EditRows(partnerships)
        .of(by("pat"), id, List.of(new RowChange("stances.csv", "port/pay", before, after)));

    Outcome outcome = new UndoChange(partnerships).of(by("pat"), id, 2);

    assertThat(outcome).isEqualTo(new Outcome.Stored(3));
    assertThat(stances(id)).containsExactly("port,pay,-1,", "union,pay,4,");
    assertThat(partnerships.auditOf(by("oli"), id, 3))
        .extracting(entry -> entry.change().before().get("stance"))
        .containsExactly("3");
  }

  @Test
  void writesDownSecretsForTheirDelegateAlone() {
    PartnershipId id = workplace.harbourWithSecrets();

    assertThat(partnerships.auditOf(by("pat"), id, 2))
        .hasSize(2)
        .allMatch(entry -> entry.login().equals("pat"))
        .extracting(entry -> entry.change().file())
        .containsOnly("confidential/port.csv");
    for (String other : List.of("uma", "fay", "ana", "oli")) {
      assertThat(partnerships.auditOf(by(other), id, 2)).isEmpty();
    }
    assertThat(partnerships.audit(by("fay"), id, Long.MAX_VALUE, 99))
        .hasSize(10)
        .allMatch(entry -> entry.version() == 1);
  }

  @Test
  void passesOnWhyNothingShallChange() {
    PartnershipId id = workplace.harbour();

    assertThat(partnerships.change(by("fay"), id, draft -> new Change.Refused(List.of())))
        .isEqualTo(new Outcome.Refused(List.of()));
  }

  private static Change rows(RowChange... changes) {
    return new Change.Rows(List.of(changes));
  }

  private static Change whole(Draft draft, Table table) {
    return new Change.Whole(draft.withTable(table));
  }

  private List<String> stances(PartnershipId id) {
    return lines(id, "stances.csv");
  }

  private List<String> lines(PartnershipId id, String file) {
    return table(id, file).rows().stream().map(row -> String.join(",", row.cells())).toList();
  }

  private Table table(PartnershipId id, String file) {
    return partnerships.findDraft(by("fay"), id).orElseThrow().findTable(file).orElseThrow();
  }

  private static List<RowChange> changes(List<AuditEntry> entries) {
    return entries.stream().map(AuditEntry::change).map(DefaultPartnershipsTest::filled).toList();
  }

  /** A column without a value says no more than no column. */
  private static RowChange filled(RowChange change) {
    return new RowChange(
        change.file(), change.key(), filled(change.before()), filled(change.after()));
  }

  private static Map<String, String> filled(Map<String, String> row) {
    Map<String, String> filled = new TreeMap<>(row);
    filled.values().removeIf(String::isEmpty);
    return filled;
  }

  private static Draft read(Path folder) {
    return DossierFiles.read(folder, Limits.DEFAULT)
        .fold(
            done -> done.value(),
            refused -> {
              throw new IllegalStateException(refused.findings().toString());
            });
  }

  private static Draft shared(Draft draft) {
    return new Draft(
        draft.manifest(),
        draft.acceptance(),
        draft.tables().stream()
            .filter(table -> TableName.findConfidentialActor(table.file()).isEmpty())
            .toList(),
        draft.attachments());
  }

  private SessionToken by(String login) {
    return workplace.session(login);
  }
}
