package org.entente.dossier;

import java.util.Locale;
import org.entente.kernel.FindingCode;
import org.entente.kernel.Severity;

/**
 * What can be wrong with, or worth knowing of, a dossier. Each constant says what its arguments
 * are; the value of a finding is the cell as written.
 */
public enum DossierProblem implements FindingCode {
  /** No such file. Arguments: none. */
  FILE_MISSING(Severity.PROBLEM),
  /** A table of the {@code confidential} folder names nobody we know. Arguments: none. */
  CONFIDENTIAL_UNKNOWN_ACTOR(Severity.PROBLEM),
  /** A column that must be there is not. Arguments: the column. */
  COLUMN_MISSING(Severity.PROBLEM),
  /** A column that we do not know; it is kept. Arguments: the closest known column, or empty. */
  COLUMN_UNKNOWN(Severity.NOTICE),
  /** A column in a language that the dossier does not declare. Arguments: declared languages. */
  COLUMN_LANGUAGE_UNDECLARED(Severity.NOTICE),
  /** A cell that must be filled is empty. Arguments: none. */
  CELL_EMPTY(Severity.PROBLEM),
  /** A cell longer than any may be; its value is left out. Arguments: most characters. */
  CELL_TOO_LONG(Severity.PROBLEM),
  /** Not an id. Arguments: none. */
  CELL_NOT_ID(Severity.PROBLEM),
  /** Not one of the words allowed. Arguments: the words; the closest one, or empty. */
  CELL_NOT_CODE(Severity.PROBLEM),
  /** Not a whole number in range. Arguments: least, most. */
  CELL_NOT_WHOLE(Severity.PROBLEM),
  /** Not a number in range. Arguments: least, most. */
  CELL_NOT_NUMBER(Severity.PROBLEM),
  /** Not a date. Arguments: none. */
  CELL_NOT_DATE(Severity.PROBLEM),
  /** Not a country code. Arguments: none. */
  CELL_NOT_COUNTRY(Severity.PROBLEM),
  /** Not a red line. Arguments: none. */
  CELL_NOT_RED_LINE(Severity.PROBLEM),
  /** Not a part of a whole. Arguments: none. */
  CELL_NOT_PART(Severity.PROBLEM),
  /** Does not say what each actor weighs. Arguments: none. */
  CELL_NOT_WEIGHTS(Severity.PROBLEM),
  /** Invisible characters that change how text is read. Arguments: the characters' numbers. */
  CELL_INVISIBLE(Severity.PROBLEM),
  /**
   * Names something that is not there. Arguments: where it is looked for; the closest, or empty.
   */
  REFERENCE_UNKNOWN(Severity.PROBLEM),
  /** The same key twice. Arguments: line of the first. */
  KEY_TWICE(Severity.PROBLEM),
  /** Actors are part of one another in a circle. Arguments: the circle. */
  PART_OF_CIRCLE(Severity.PROBLEM),
  /** An actor influences itself. Arguments: none. */
  SELF_INFLUENCE(Severity.PROBLEM),
  /** An option named for an issue on a scale, or unknown there. Arguments: options allowed. */
  STANDPOINT_UNKNOWN(Severity.PROBLEM),
  /** An issue with options has none. Arguments: none. */
  OPTIONS_MISSING(Severity.PROBLEM),
  /** Not a moment. Arguments: none. */
  MOMENT_WRONG(Severity.PROBLEM),
  /** How rounds repeat is no rule that we understand. Arguments: none. */
  RECURRENCE_WRONG(Severity.PROBLEM),
  /** An id that pages or file systems keep for themselves. Arguments: none. */
  CONSULTATION_ID_RESERVED(Severity.PROBLEM),
  /** A consultation closes before it opens. Arguments: when it opens. */
  CONSULTATION_CLOSES_FIRST(Severity.PROBLEM),
  /** Under Chatham House rule, votes would be grouped by a column that names. Arguments: none. */
  CHATHAM_HOUSE_NAMES(Severity.PROBLEM),
  /** Under Chatham House rule, too few would be shown together. Arguments: the least. */
  CHATHAM_HOUSE_FEW(Severity.PROBLEM),
  /** A voter who is an actor names none. Arguments: none. */
  VOTER_WITHOUT_ACTOR(Severity.PROBLEM),
  /** Two voters are the same actor. Arguments: line of the first. */
  VOTER_ACTOR_TWICE(Severity.PROBLEM),
  /** A rule of decision lacks what it needs. Arguments: the rule; the column. */
  DECISION_LACKS(Severity.PROBLEM),
  /** A rule of decision has no use for what is said. Arguments: the rule; the column. */
  DECISION_IGNORES(Severity.PROBLEM),
  /** Nobody may decide. Arguments: none. */
  DECISION_OF_NOBODY(Severity.PROBLEM),
  /** Somebody may decide who is not invited to the round. Arguments: none. */
  DECIDER_UNINVITED(Severity.PROBLEM),
  /** Somebody has a part in a decision who may not decide it. Arguments: who may. */
  DECIDER_UNENTITLED(Severity.PROBLEM),
  /** Weights do not say what somebody weighs who may decide. Arguments: who. */
  DECIDER_WITHOUT_WEIGHT(Severity.PROBLEM),
  /** More must say yes than are named. Arguments: how many are named. */
  DECISION_NEEDS_TOO_MANY(Severity.PROBLEM),
  /** Options are ranked that an issue does not have. Arguments: the issue. */
  DECISION_WITHOUT_OPTIONS(Severity.PROBLEM),
  /** A ranking for a decision that orders no options. Arguments: none. */
  BALLOT_OUT_OF_PLACE(Severity.PROBLEM),
  /** Two options at one rank; they are taken as wanted alike. Arguments: line of the first. */
  BALLOT_RANK_TWICE(Severity.NOTICE),
  /** A theme that the dossier does not declare. Arguments: declared themes. */
  THEME_UNDECLARED(Severity.NOTICE),
  /** The text is no YAML. Arguments: what the reader says. */
  YAML_UNREADABLE(Severity.PROBLEM),
  /** Anchors and aliases are not read. Arguments: none. */
  YAML_ALIAS(Severity.PROBLEM),
  /** A key that must be there is not. Arguments: the key. */
  YAML_KEY_MISSING(Severity.PROBLEM),
  /** A key that we do not know; it is kept. Arguments: the closest known key, or empty. */
  YAML_KEY_UNKNOWN(Severity.NOTICE),
  /** A key that stands twice. Arguments: none. */
  YAML_KEY_TWICE(Severity.PROBLEM),
  /** Not of the kind expected. Arguments: text | list | map | number. */
  YAML_WRONG_KIND(Severity.PROBLEM),
  /** A version of the format that we do not read. Arguments: the version we read. */
  FORMAT_UNSUPPORTED(Severity.PROBLEM);

  private final Severity severity;

  DossierProblem(Severity severity) {
    this.severity = severity;
  }

  @Override
  public String key() {
    return "dossier." + name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
