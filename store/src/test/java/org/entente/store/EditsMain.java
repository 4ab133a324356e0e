package org.entente.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.entente.app.ports.Change;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.SessionToken;
import org.entente.dossier.Draft;
import org.entente.store._fixtures.Harbour;
import org.entente.store.sql.StoreException;

/**
 * Counts two stances up together, one edit after another, and says of each edit when it is
 * confirmed, until it is killed. First it says what it found.
 */
final class EditsMain {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private EditsMain() {}

  /** Takes the data folder, the partnership and a session's secret. */
  public static void main(String[] arguments) {
    Store store = Store.open(Path.of(arguments[0]), System.err);
    PartnershipId id = new PartnershipId(arguments[1]);
    SessionToken session = new SessionToken(arguments[2]);
    Draft found = store.partnerships().findDraft(session, id).orElseThrow();
    OUT.println("found " + stance(found, 0) + " " + stance(found, 1));
    while (true) {
      try {
        edit(store, session, id);
      } catch (StoreException e) {
        OUT.println("failed " + e.state());
      }
    }
  }

  private static void edit(Store store, SessionToken session, PartnershipId id) {
    int[] made = new int[1];
    Outcome outcome =
        store
            .partnerships()
            .change(
                session,
                id,
                draft -> {
                  String now = stance(draft, 0);
                  made[0] = Integer.parseInt(now) + 1;
                  return new Change.Rows(
                      List.of(
                          Harbour.stance("port", now, "" + made[0]),
                          Harbour.stance("union", stance(draft, 1), "" + made[0])));
                });
    OUT.println(
        outcome instanceof Outcome.Stored ? "confirmed " + made[0] + "." : outcome.toString());
  }

  static String stance(Draft draft, int row) {
    return draft.findTable("stances.csv").orElseThrow().rows().get(row).cells().get(2);
  }
}
