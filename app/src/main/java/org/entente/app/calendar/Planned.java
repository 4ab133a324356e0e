package org.entente.app.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.app.ports.PartnershipId;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.StatementId;
import org.entente.kernel.Language;

/**
 * What a partnership has planned, as far as any member may see it.
 *
 * @param language of the member
 * @param changed when the partnership changed last
 * @param consultations their texts, by id
 * @param due answers that are still owed, by day
 */
public record Planned(
    PartnershipId partnership,
    Language language,
    Instant changed,
    Map<ConsultationId, String> consultations,
    List<DueAnswer> due) {
  public Planned {
    consultations = Collections.unmodifiableMap(new TreeMap<>(consultations));
    due = List.copyOf(due);
  }

  /** A day by which somebody owes an answer to a statement. */
  public record DueAnswer(ConsultationId consultation, StatementId statement, LocalDate day) {}
}
