package org.entente.app.result;

import java.util.List;
import org.entente.app.ports.PartnershipId;
import org.entente.dialogue.Answer;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.HeldConsultation;

/**
 * The round whose result is asked for, as every member finds it in the dossier. Votes that stand in
 * the dossier are not looked at: facilitators alone see them there.
 *
 * @param version of the dossier
 * @param before the round before; the round itself, if there is none
 */
public record Asked(
    PartnershipId partnership, long version, HeldConsultation round, HeldConsultation before) {

  /**
   * All that a result rests on besides the votes. It holds the values themselves, so that nobody is
   * shown the result of another dossier than the one in front of him.
   */
  record Key(
      PartnershipId partnership,
      long version,
      Consultation round,
      List<Answer> answers,
      Consultation before) {
    /** Whether it is of a round of a partnership, at whatever version. */
    boolean isOf(PartnershipId id, ConsultationId consultation) {
      return partnership.equals(id) && round.id().equals(consultation);
    }
  }

  Key key() {
    return new Key(
        partnership, version, round.consultation(), round.answers(), before.consultation());
  }
}
