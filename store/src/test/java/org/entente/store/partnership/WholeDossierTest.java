package org.entente.store.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.app.edit.Differences;
import org.entente.app.ports.AuditEntry;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.RowChange;
import org.entente.dossier.Attachment;
import org.entente.dossier.Content;
import org.entente.dossier.Dialect;
import org.entente.dossier.Draft;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.store._fixtures.Desk;
import org.entente.store._fixtures.Harbour;
import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedWorkplace.class)
class WholeDossierTest {
  private static final Table ANOTHER_WAY =
      new Table(
          "stances.csv",
          new Dialect(';', false, "\n", false),
          List.of("stance", "actor", "objective"),
          List.of(
              new Row(2, List.of("4", "union", "pay")), new Row(3, List.of("-1", "port", "pay"))));

  private final Workplace workplace;
  private final Desk desk;

  WholeDossierTest(Workplace workplace) {
    this.workplace = workplace;
    this.desk = workplace.harbourWithSecrets();
  }

  @Test
  void keepsHowATableIsWritten() {
    Table table =
        new Table(
            "actors.csv",
            new Dialect(';', true, "\r\n", true),
            List.of("nickname", "id", "name", "kind", "level"),
            List.of(
                new Row(
                    2, List.of(" spaced ", "port", "Two\r\nlines; \"quoted\"", "agency", "local")),
                new Row(4, List.of("", "union", "سلام 🚢", "union", "national")),
                new Row(5, List.of("", "", "", "", ""))));
    Draft draft = Harbour.draft("written").withTable(table);

    workplace.partnerships().create(workplace.session("ada"), new PartnershipId("written"), draft);

    assertThat(new Desk(workplace, new PartnershipId("written")).draft("ada")).isEqualTo(draft);
  }

  @Test
  void changesJustWhatDiffers() {
    Draft before = desk.draft("fay");
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

    assertThat(desk.put("fay", after)).isEqualTo(new Outcome.Stored(4));

    assertThat(desk.draft("oli")).isEqualTo(after);
    assertThat(desk.draft("pat")).isEqualTo(after.withTable(Harbour.secretsOfPort()));
    assertThat(changes(desk.auditOf("oli", 4)))
        .containsExactlyInAnyOrderElementsOf(
            Differences.between(before, after).stream().map(WholeDossierTest::filled).toList());
  }

  @Test
  void makesNoVersionOfNothing() {
    assertThat(desk.put("fay", desk.draft("fay"))).isEqualTo(new Outcome.Stored(3));
  }

  @Test
  void leavesUntouchedARowThatSaysTheSame() {
    List<String> before = rowsWithTransactions();

    desk.put(
        "fay",
        Harbour.table(
            "actors.csv",
            "id,name,kind,level",
            "new,New,agency,local",
            "port,Port,agency,local",
            "union,Union,union,national",
            "town,Town,subnational,local"));

    assertThat(rowsWithTransactions()).containsAll(before).hasSize(before.size() + 1);
    assertThat(desk.lines("actors.csv")).first().isEqualTo("new,New,agency,local");
  }

  private List<String> rowsWithTransactions() {
    return workplace.behind(
        "SELECT r.xmin || ' ' || r.id FROM entente.shared_row r JOIN entente.shared_table t"
            + " ON t.key = r.table_key WHERE t.partnership = ?::uuid",
        desk.key());
  }

  @Test
  void takesAnotherWayOfWritingFromWhoeverMayChangeTheTable() {
    assertThat(desk.put("fay", ANOTHER_WAY)).isEqualTo(new Outcome.Stored(4));

    assertThat(desk.table("oli", "stances.csv")).isEqualTo(ANOTHER_WAY);
    assertThat(desk.auditOf("fay", 4)).isEmpty();
  }

  @Test
  void takesOfADelegatesDossierWhatIsTheirsHoweverItIsWritten() {
    desk.put("fay", ANOTHER_WAY);
    Table mine =
        new Table(
            "stances.csv",
            new Dialect(',', true, "\r\n", true),
            List.of("stance", "objective", "actor", "interest"),
            List.of(
                new Row(2, List.of("2", "pay", "port", "tides")),
                new Row(3, List.of("4", "pay", "union", ""))));

    assertThat(desk.put("pat", mine)).isEqualTo(new Outcome.Stored(5));

    Table kept = desk.table("oli", "stances.csv");
    assertThat(kept.dialect()).isEqualTo(ANOTHER_WAY.dialect());
    assertThat(kept.columns()).containsExactly("stance", "actor", "objective", "interest");
    assertThat(kept.rows())
        .containsExactly(
            new Row(2, List.of("4", "union", "pay", "")),
            new Row(3, List.of("2", "port", "pay", "tides")));
  }

  @Test
  void forbidsADelegateWhatIsNotTheirs() {
    Draft mine = desk.draft("pat");

    for (Draft wanted :
        List.of(
            mine.withManifest("taken over"),
            new Draft(mine.manifest(), "rule: me\n", mine.tables(), mine.attachments()),
            new Draft(mine.manifest(), mine.acceptance(), mine.tables(), List.of()),
            new Draft(mine.manifest(), mine.acceptance(), List.of(), mine.attachments()),
            mine.withTable(Harbour.secretsOfUnion()),
            mine.withTable(Harbour.table("influence.csv", "from,to,strength", "port,town,4")),
            mine.withTable(
                Harbour.table(
                    "stances.csv", "actor,objective,stance", "port,pay,-1", "union,pay,0")))) {
      assertThat(desk.put("pat", wanted)).isEqualTo(new Outcome.Forbidden());
    }
    assertThat(desk.draft("pat")).isEqualTo(mine);
    assertThat(desk.draft("uma").findTable("confidential/union.csv"))
        .contains(Harbour.secretsOfUnion());
  }

  @Test
  void keepsRowsThatBearNoName() {
    desk.put(
        "pat",
        Harbour.table("confidential/port.csv", "issue,reservation,interest", ",35,one", ",40,two"));

    desk.edit(
        "pat",
        new RowChange(
            "confidential/port.csv",
            "//",
            Map.of("issue", "", "reservation", "40", "interest", "two"),
            Map.of("reservation", "45")));

    assertThat(desk.table("pat", "confidential/port.csv").rows())
        .containsExactly(
            new Row(2, List.of("", "35", "one")), new Row(3, List.of("", "45", "two")));
  }

  private static List<RowChange> changes(List<AuditEntry> entries) {
    return entries.stream().map(AuditEntry::change).map(WholeDossierTest::filled).toList();
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
}
