package org.entente.dialogue._fixtures;

import java.util.List;
import java.util.Set;
import org.entente.dialogue.Moderation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;

/** Statements of which a test only needs the id. */
public final class Statements {
  private Statements() {}

  /** One for each statement of the votes, all asked, in their first version. */
  public static List<Statement> of(VoteTable votes) {
    return votes.statements().stream().map(id -> of(id, 1, Moderation.IN)).toList();
  }

  /** One statement. */
  public static Statement of(StatementId id, int version, Moderation moderation) {
    return new Statement(
        id, Wording.of(id.value()), version, moderation, false, Set.of(), Source.UNSTATED);
  }
}
