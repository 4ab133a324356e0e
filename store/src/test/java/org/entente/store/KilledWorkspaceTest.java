package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.entente.app.ports.Account;
import org.entente.app.ports.AuditEntry;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.SessionToken;
import org.entente.dossier.Draft;
import org.entente.kernel.Language;
import org.entente.store._fixtures.Child;
import org.entente.store._fixtures.DataFolder;
import org.entente.store._fixtures.Harbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code kill -9} in the middle of edits: what was confirmed is there, and nothing by halves. */
class KilledWorkspaceTest {
  private static final PartnershipId HARBOUR = new PartnershipId("harbour");
  private static final int EDITS_PER_ROUND = 90;

  private final DataFolder data = DataFolder.fresh();
  private final Random random = new Random(20261123);
  private long confirmed;

  @AfterEach
  void clean() {
    data.close();
  }

  /** What a round kills while edits go on. */
  private enum Victim {
    WORKSPACE,
    DATABASE,
    BOTH
  }

  @Test
  void keepsEveryConfirmedEditAndNoneByHalves() {
    SessionToken session = begin();

    for (Victim victim :
        List.of(
            Victim.WORKSPACE,
            Victim.BOTH,
            Victim.DATABASE,
            Victim.BOTH,
            Victim.WORKSPACE,
            Victim.DATABASE)) {
      round(session, victim);
    }

    assertThat(confirmed).isGreaterThanOrEqualTo(500);
    try (Store store = open()) {
      Draft draft = store.partnerships().findDraft(session, HARBOUR).orElseThrow();
      assertThat(EditsMain.stance(draft, 0)).isEqualTo(EditsMain.stance(draft, 1));
      assertThat(Long.parseLong(EditsMain.stance(draft, 0))).isBetween(confirmed, confirmed + 1);
      assertThatEachVersionIsWhole(store, session);
    }
  }

  private static void assertThatEachVersionIsWhole(Store store, SessionToken session) {
    long version = store.partnerships().findSummary(session, HARBOUR).orElseThrow().version();
    List<AuditEntry> entries =
        store.partnerships().audit(session, HARBOUR, Long.MAX_VALUE, Integer.MAX_VALUE);
    for (long each = 2; each <= version; each++) {
      String stance = String.valueOf(each - 2);
      long of = each;
      assertThat(entries.stream().filter(entry -> entry.version() == of))
          .extracting(entry -> entry.change().after().get("stance"))
          .containsExactly(stance, stance);
    }
  }

  private SessionToken begin() {
    try (Store store = open()) {
      String hash = store.passwords().hash("first");
      store.accounts().createFirst(new Account("ada", "Ada", new Language("en"), true, true), hash);
      String proof = store.passwords().proof("first", hash);
      SessionToken session = store.accounts().open("ada", proof, Duration.ofHours(1)).orElseThrow();
      Draft draft =
          Harbour.draft("harbour")
              .withTable(
                  Harbour.table(
                      "stances.csv", "actor,objective,stance", "port,pay,-1", "union,pay,-1"));
      store.partnerships().create(session, HARBOUR, draft);
      confirmed = -1;
      return session;
    }
  }

  /** Edits go on, somebody is killed at an odd moment, and the next round finds what it must. */
  private void round(SessionToken session, Victim victim) {
    try (Child child =
        Child.run(EditsMain.class, data.path().toString(), "harbour", session.secret())) {
      String[] found = child.nextLine().orElseThrow().split(" ", 3);
      assertThat(found[0]).isEqualTo("found");
      assertThat(found[1]).isEqualTo(found[2]);
      assertThat(Long.parseLong(found[1])).isBetween(confirmed, confirmed + 1);
      int edits = EDITS_PER_ROUND + random.nextInt(20);
      for (int edit = 0; edit < edits; edit++) {
        note(child.nextLine().orElseThrow());
      }
      pause();
      if (victim != Victim.WORKSPACE) {
        data.killServer();
      }
      if (victim == Victim.DATABASE) {
        noteUntilItFails(child);
      }
      child.kill();
      for (Optional<String> line = child.nextLine(); line.isPresent(); line = child.nextLine()) {
        note(line.get());
      }
    }
  }

  private void noteUntilItFails(Child child) {
    String line = child.nextLine().orElseThrow();
    while (!line.startsWith("failed")) {
      note(line);
      line = child.nextLine().orElseThrow();
    }
  }

  /** A line without its full stop was cut off. */
  private void note(String line) {
    if (line.matches("confirmed \\d+\\.")) {
      long number = Long.parseLong(line.substring("confirmed ".length(), line.length() - 1));
      assertThat(number).isGreaterThan(confirmed);
      confirmed = number;
    }
  }

  private void pause() {
    try {
      Thread.sleep(0, random.nextInt(999_999));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Store open() {
    return Store.open(data.path(), System.err);
  }
}
