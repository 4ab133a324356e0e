package org.entente.app.edit;

import java.util.Locale;
import org.entente.kernel.FindingCode;
import org.entente.kernel.Severity;

/** Why a change to a partnership is not taken, beside what is wrong with its data. */
public enum EditProblem implements FindingCode {
  /** The dossier is another partnership's. Arguments: this partnership's id. */
  OTHER_PARTNERSHIP(Severity.PROBLEM),
  /** A partnership of this id is there already. Arguments: none. */
  ID_TAKEN(Severity.PROBLEM),
  /** Somebody changed the partnership after the preview. Arguments: none. */
  CHANGED_MEANWHILE(Severity.PROBLEM),
  /** There is nothing to take back, or nothing that the session may see. Arguments: none. */
  NOTHING_TO_UNDO(Severity.PROBLEM),
  /** Whole files are not taken back row by row. Arguments: none. */
  UNDO_NEEDS_IMPORT(Severity.PROBLEM),
  /** The id of an actor goes while members speak for it. Arguments: their logins. */
  ACTOR_SPOKEN_FOR(Severity.PROBLEM),
  /** A round would promise its voters less than when they came. Arguments: none. */
  PROMISED(Severity.PROBLEM),
  /** A statement would change under the votes that were given to it. Arguments: none. */
  REWORDED(Severity.PROBLEM),
  /**
   * The end of a round would lie in the past, or the dates of one that has ended move. Arguments:
   * none.
   */
  DATED(Severity.PROBLEM),
  /** A round would go to which somebody has come. Arguments: none. */
  ROUND_GOES(Severity.PROBLEM),
  /** Votes that were counted would change. Arguments: none. */
  VOTES_COUNTED(Severity.PROBLEM),
  /** Confidential values of an actor for whom one does not speak are left out. Arguments: none. */
  CONFIDENTIAL_LEFT_OUT(Severity.NOTICE);

  private final Severity severity;

  EditProblem(Severity severity) {
    this.severity = severity;
  }

  @Override
  public String key() {
    return "edit." + name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
