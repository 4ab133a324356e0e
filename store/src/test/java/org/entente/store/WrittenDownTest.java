package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.entente.app.ports.AuditEntry;
import org.entente.store._fixtures.Desk;
import org.entente.store._fixtures.Harbour;
import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Visitor;
import org.entente.store._fixtures.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes is written down, in the right name, and stays written. */
@ExtendWith(SharedWorkplace.class)
class WrittenDownTest {
  private final Workplace workplace;

  WrittenDownTest(Workplace workplace) {
    this.workplace = workplace;
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit", "confidential_audit", "votes_audit", "people_audit"})
  void whatIsWrittenDownStaysWhoeverAsks(String table) throws SQLException {
    workplace.quietHarbour();
    String pat = workplace.session("pat").secret();
    for (Visitor visitor :
        List.of(
            Visitor.by(workplace.keys().application(), pat),
            Visitor.by(workplace.keys().owner(), pat),
            Visitor.by(workplace.keys().superuser(), ""))) {
      try (visitor) {
        for (String statement :
            List.of(
                "UPDATE entente.%s SET partnership = NULL",
                "DELETE FROM entente.%s", "TRUNCATE entente.%s CASCADE")) {
          assertThat(visitor.tryAsk(statement.formatted(table))).containsExactly("SQLSTATE 42501");
        }
      }
    }
  }

  @Test
  void writesDownWhatIsChangedBySqlInTheNameOfItsSession() throws SQLException {
    Desk desk = workplace.harbourWithSecrets();
    try (Visitor pat = workplace.visitor("pat")) {
      pat.tell(
          "UPDATE entente.shared_row SET cells = cells || '{\"stance\": \"1\"}'"
              + " WHERE cells->>'actor' = 'port' AND cells ? 'stance' AND table_key IN"
              + " (SELECT key FROM entente.shared_table WHERE partnership = '"
              + desk.key()
              + "')",
          "DELETE FROM entente.confidential_row WHERE table_key IN"
              + " (SELECT key FROM entente.confidential_table WHERE partnership = '"
              + desk.key()
              + "')");
    }

    List<AuditEntry> entries = desk.auditOf("pat", 4);
    assertThat(entries).hasSize(3).allMatch(entry -> entry.login().equals("pat"));
    assertThat(entries.get(0).change()).isEqualTo(Harbour.stance("port", "-1", "1"));
    assertThat(desk.auditOf("fay", 4)).containsExactly(entries.get(0));
  }

  @Test
  void nothingChangesWithoutAName() throws SQLException {
    Desk desk = workplace.harbourWithSecrets();
    String all = " WHERE partnership = '" + desk.key() + "'";
    try (Visitor superuser = Visitor.by(workplace.keys().superuser(), "")) {
      for (String statement :
          List.of(
              "DELETE FROM entente.confidential_row",
              "UPDATE entente.shared_row SET cells = '{}'",
              "UPDATE entente.frame SET text = 'mine'" + all,
              "DELETE FROM entente.attachment" + all,
              "UPDATE entente.shared_table SET head = head" + all)) {
        assertThat(superuser.tryAsk(statement)).containsExactly("SQLSTATE 42501");
      }
    }
  }
}
