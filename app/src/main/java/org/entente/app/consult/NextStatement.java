package org.entente.app.consult;

import java.util.List;
import java.util.Map;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoterId;

/** Which statement a voter is asked next, while results may be seen. */
public interface NextStatement {
  /**
   * All statements in the order in which the voter is asked them.
   *
   * <p>Shape: each statement of {@code asked} once, and no other.
   *
   * @param asked the consultation's statements that are asked
   * @param votes how many votes each has, passes included; what is missing has none
   */
  List<Statement> order(
      Consultation consultation,
      List<Statement> asked,
      VoterId voter,
      Map<StatementId, Integer> votes);
}
