package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.entente.app.ports.DeniedException;
import org.entente.app.ports.SessionToken;
import org.entente.store._fixtures.DataFolder;
import org.entente.store._fixtures.Desk;
import org.entente.store._fixtures.Harbour;
import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Workplace;
import org.entente.store.sql.Pool;
import org.entente.store.sql.StoreException;
import org.entente.store.sql.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No failure passes on what stands in rows, neither to callers nor to the server's log. */
@ExtendWith(SharedWorkplace.class)
class ErrorsTest {
  private static final String SECRET = "reservation-of-the-port-is-35";

  private static final String ROW =
      "INSERT INTO entente.confidential_row (id, table_key, place, cells) VALUES ";

  private final Workplace workplace;
  private final Desk desk;

  ErrorsTest(Workplace workplace) {
    this.workplace = workplace;
    this.desk = workplace.quietHarbour();
  }

  /** Statements that fail over a value, each in its own way. */
  private List<Work<Integer>> failing() {
    UUID table = portsTable();
    UUID unknown = UUID.randomUUID();
    return List.of(
        at -> at.change(ROW + "(gen_random_uuid(), ?, 1, to_jsonb(?::text))", table, SECRET),
        at -> at.change(ROW + "(gen_random_uuid(), ?, 1, ?::jsonb)", table, SECRET),
        at -> at.change(ROW + "(gen_random_uuid(), ?, ?::numeric, '{}')", table, SECRET),
        at -> at.change(ROW + "(?::uuid, ?, 1, '{}')", SECRET, table),
        at -> at.change(ROW + "(gen_random_uuid(), ?, 1, to_jsonb(?::text))", unknown, SECRET),
        at -> at.change("SELECT '" + SECRET + "'::int"),
        at -> at.change("SELECT 1 / length(left(?, 0))", SECRET),
        at -> at.change("DO $$ BEGIN RAISE EXCEPTION '" + SECRET + "'; END $$"),
        at -> at.change("SELECT '" + SECRET + "' FROM nowhere"),
        at -> at.change("SELECT \"" + SECRET + "\""),
        at -> at.change("SELECT '" + SECRET));
  }

  private UUID portsTable() {
    return UUID.fromString(
        workplace
            .behind(
                "SELECT key::text FROM entente.confidential_table"
                    + " WHERE actor = '\"port\"' AND partnership = ?::uuid",
                desk.key())
            .get(0));
  }

  @Test
  void failuresTellNeitherCallersNorLogWhatRowsHold() throws IOException {
    try (Pool pool = Pool.of(workplace.keys().application())) {
      for (Work<Integer> work : failing()) {
        Throwable failure = catchThrowable(() -> pool.change(workplace.session("pat"), work));

        assertThat(failure).isInstanceOfAny(StoreException.class, DeniedException.class);
        assertThat(everythingOf(failure)).doesNotContain(SECRET);
      }
    }
    assertThat(Files.readString(workplace.folder().path().resolve("cluster/server.log")))
        .contains("database system is ready")
        .doesNotContain(SECRET)
        .doesNotContain(Harbour.PORTS_SECRET)
        .doesNotContain(Harbour.UNIONS_SECRET);
  }

  @Test
  void whatCannotBeStoredIsNotRepeated() {
    Throwable failure =
        catchThrowable(
            () ->
                desk.put("pat", Harbour.table("confidential/port.csv", "interest", SECRET + "\0")));

    assertThat(failure)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("neither U+0000 nor half of a surrogate pair");
    assertThat(everythingOf(failure)).doesNotContain(SECRET);
    assertThat(desk.table("pat", "confidential/port.csv")).isEqualTo(Harbour.secretsOfPort());
  }

  @Test
  void aFailureNamesItsKindAndPlace() {
    try (Pool pool = Pool.of(workplace.keys().application())) {
      Throwable failure =
          catchThrowable(
              () ->
                  pool.change(
                      workplace.session("fay"),
                      at ->
                          at.change(
                              "INSERT INTO entente.attachment VALUES (?::uuid, '', '')",
                              desk.key())));

      assertThat(failure)
          .hasMessage(
              "the database failed with SQLSTATE 23514, table attachment,"
                  + " constraint attachment_path_check");
    }
  }

  @Test
  void aDatabaseThatIsGoneIsNoMystery() throws Exception {
    DataFolder data = DataFolder.fresh();
    try (Workplace doomed = Workplace.openIn(data)) {
      SessionToken fay = doomed.session("fay");
      assertThat(doomed.store().isHealthy()).isTrue();
      data.killServer();

      assertThat(doomed.store().isHealthy()).isFalse();
      assertThat(catchThrowable(() -> doomed.partnerships().summaries(fay)))
          .isInstanceOf(StoreException.class)
          .hasMessage("the database cannot be reached");
    }
  }

  private static String everythingOf(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
