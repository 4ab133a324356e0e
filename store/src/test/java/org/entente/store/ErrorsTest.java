package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.entente.app.ports.Change;
import org.entente.app.ports.DeniedException;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.SessionToken;
import org.entente.store._fixtures.DataFolder;
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

  private final Workplace workplace;

  ErrorsTest(Workplace workplace) {
    this.workplace = workplace;
  }

  @Test
  void failuresTellNeitherCallersNorLogWhatRowsHold() throws Exception {
    try (Pool pool = Pool.of(workplace.keys().application())) {
      PartnershipId id = workplace.harbourWithSecrets();
      SessionToken pat = workplace.session("pat");
      UUID table =
          UUID.fromString(
              workplace
                  .behind(
                      "SELECT key::text FROM entente.confidential_table WHERE actor = '\"port\"'")
                  .get(0));
      String row = "INSERT INTO entente.confidential_row (id, table_key, place, cells) VALUES ";
      UUID unknown = UUID.randomUUID();
      for (Work<Integer> failing :
          List.<Work<Integer>>of(
              at -> at.change(row + "(gen_random_uuid(), ?, 1, to_jsonb(?::text))", table, SECRET),
              at -> at.change(row + "(gen_random_uuid(), ?, 1, ?::jsonb)", table, SECRET),
              at -> at.change(row + "(gen_random_uuid(), ?, ?::numeric, '{}')", table, SECRET),
              at -> at.change(row + "(?::uuid, ?, 1, '{}')", SECRET, table),
              at ->
                  at.change(
                      row + "(gen_random_uuid(), ?, 1, jsonb_build_object('a', ?::text))",
                      unknown,
                      SECRET),
              at -> at.change("SELECT '" + SECRET + "'::int"),
              at ->
                  at.change(
                      "SELECT 1 / 0 FROM entente.confidential_row WHERE cells::text <> ?", SECRET),
              at -> at.change("DO $$ BEGIN RAISE EXCEPTION '" + SECRET + "'; END $$"),
              at -> at.change("SELECT '" + SECRET + "' FROM nowhere"),
              at -> at.change("SELECT " + SECRET.replace('-', '_')),
              at -> at.change("SELECT '" + SECRET))) {
        Throwable failure = catchThrowable(() -> pool.change(pat, failing));

        assertThat(failure).isInstanceOfAny(StoreException.class, DeniedException.class);
        assertThat(everythingOf(failure))
            .doesNotContain(SECRET)
            .doesNotContain(SECRET.replace('-', '_'));
      }
      Throwable unstorable =
          catchThrowable(
              () ->
                  workplace
                      .partnerships()
                      .change(
                          pat,
                          id,
                          draft ->
                              new Change.Whole(
                                  draft.withTable(
                                      Harbour.table(
                                          "confidential/port.csv", "interest", SECRET + "\0")))));
      assertThat(unstorable).isInstanceOf(IllegalArgumentException.class);
      assertThat(everythingOf(unstorable)).doesNotContain(SECRET);
      assertThat(unstorable).hasMessageContaining("U+0000");
    }
    assertThat(Files.readString(workplace.folder().path().resolve("cluster/server.log")))
        .contains("database system is ready")
        .doesNotContain(SECRET)
        .doesNotContain(SECRET.replace('-', '_'))
        .doesNotContain(Harbour.PORTS_SECRET);
  }

  @Test
  void aFailureNamesItsKindAndPlace() throws Exception {
    try (Pool pool = Pool.of(workplace.keys().application())) {
      PartnershipId id = workplace.harbour();
      Throwable failure =
          catchThrowable(
              () ->
                  pool.change(
                      workplace.session("fay"),
                      at ->
                          at.change(
                              "INSERT INTO entente.attachment VALUES (?::uuid, '', '')",
                              workplace.key(id))));

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
