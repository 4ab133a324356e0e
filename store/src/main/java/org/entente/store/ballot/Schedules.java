package org.entente.store.ballot;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.actors.ActorId;
import org.entente.app.ballot.Scheduling;
import org.entente.app.ports.PartnershipId;
import org.entente.dialogue.Consultation;
import org.entente.store.sql.Transaction;

/** Lets consultations take votes as values say. */
public final class Schedules {
  private static final String SCHEDULE =
      "SELECT entente.schedule(?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?, ?, ?, ?, ?, ?,"
          + " ?::jsonb, ?)";

  private Schedules() {}

  /**
   * Schedules a consultation within a transaction.
   *
   * @param labelsByActor the declared group of each actor, where it has one
   */
  public static Scheduling put(
      Transaction transaction,
      PartnershipId id,
      Consultation consultation,
      Map<ActorId, String> labelsByActor)
      throws SQLException {
    Consultation.Disclosure disclosure = consultation.disclosure();
    String became =
        transaction
            .row(
                row -> row.getString(1),
                SCHEDULE,
                id.value(),
                consultation.id().value(),
                Json.flat(consultation.title()),
                consultation.series().recurrence(),
                consultation.series().previous(),
                consultation.window().opens().toString(),
                consultation.window().closes().toString(),
                consultation.invited().stream().map(ActorId::value).toList(),
                disclosure.results().code(),
                disclosure.attribution().code(),
                disclosure.groupBy(),
                disclosure.leastVotes(),
                disclosure.leastVoters(),
                Json.statements(consultation.statements()),
                flat(labelsByActor))
            .orElseThrow(() -> new IllegalStateException("no answer to " + SCHEDULE));
    return Scheduling.valueOf(became.toUpperCase(Locale.ROOT));
  }

  private static List<String> flat(Map<ActorId, String> labels) {
    List<String> flat = new ArrayList<>();
    new TreeMap<>(labels)
        .forEach(
            (actor, label) -> {
              flat.add(actor.value());
              flat.add(label);
            });
    return flat;
  }
}
