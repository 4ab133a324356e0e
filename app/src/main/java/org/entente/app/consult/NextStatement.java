package org.entente.app.consult;

import java.util.List;
import org.entente.app.ballot.Booth;
import org.entente.dialogue.Statement;

/** Which statement a voter is asked next, while results may be seen. */
public interface NextStatement {
  /**
   * All statements in the order in which the voter is asked them.
   *
   * <p>Shape: each statement of {@code asked} once, and no other. It is made while the voter waits,
   * so it reads nothing from anywhere.
   *
   * @param booth the voter's, with what it has said itself
   * @param asked the consultation's statements that are asked
   */
  List<Statement> order(Booth booth, List<Statement> asked);
}
