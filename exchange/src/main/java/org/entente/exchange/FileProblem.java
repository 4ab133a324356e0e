package org.entente.exchange;

import java.util.Locale;
import org.entente.kernel.FindingCode;
import org.entente.kernel.Severity;

/** What can be wrong with files, before anybody asks what they mean. */
public enum FileProblem implements FindingCode {
  /** There is no such file or folder. Arguments: none. */
  NOT_FOUND(Severity.PROBLEM),
  /** The system refuses to read it. Arguments: what the system says. */
  UNREADABLE(Severity.PROBLEM),
  /** A pipe, a device or, where a file is wanted, a folder. Arguments: none. */
  NOT_A_FILE(Severity.PROBLEM),
  /** Of no kind that we read. Arguments: none. */
  KIND_UNKNOWN(Severity.PROBLEM),
  /** Larger than allowed. Arguments: most bytes. */
  TOO_LARGE(Severity.PROBLEM),
  /** All files together are larger than allowed. Arguments: most bytes. */
  DOSSIER_TOO_LARGE(Severity.PROBLEM),
  /** More files than allowed. Arguments: most files. */
  TOO_MANY_FILES(Severity.PROBLEM),
  /** Grows beyond measure when unpacked. Arguments: most bytes. */
  EXPANDS_TOO_MUCH(Severity.PROBLEM),
  /** The archive or workbook is damaged. Arguments: what the reader says. */
  DAMAGED(Severity.PROBLEM),
  /** A name that would leave the folder, or that some system cannot keep. Arguments: none. */
  NAME_UNSAFE(Severity.PROBLEM),
  /** Two files whose names differ by case at most. Arguments: the other name. */
  NAME_TWICE(Severity.PROBLEM),
  /** A link to elsewhere. Arguments: none. */
  LINK(Severity.PROBLEM),
  /** A hidden file of some program; it is left out. Arguments: none. */
  HIDDEN_LEFT_OUT(Severity.NOTICE),
  /** Bytes that are not UTF-8. Arguments: what it looks like. */
  NOT_UTF8(Severity.PROBLEM),
  /** A character that no text holds. Arguments: none. */
  NUL_CHARACTER(Severity.PROBLEM),
  /** No header row. Arguments: none. */
  HEADER_MISSING(Severity.PROBLEM),
  /** A column without a name. Arguments: its place, counted from 1. */
  COLUMN_UNNAMED(Severity.PROBLEM),
  /** The same column twice. Arguments: none. */
  COLUMN_TWICE(Severity.PROBLEM),
  /** More columns than allowed. Arguments: most columns. */
  TOO_MANY_COLUMNS(Severity.PROBLEM),
  /** More cells in all tables together than allowed. Arguments: most cells. */
  TOO_MANY_CELLS(Severity.PROBLEM),
  /** More or fewer cells than columns. Arguments: cells, columns. */
  ROW_RAGGED(Severity.PROBLEM),
  /** A cell longer than allowed. Arguments: most characters. */
  CELL_TOO_LONG(Severity.PROBLEM),
  /** Quotes that do not match. Arguments: none. */
  QUOTES_UNMATCHED(Severity.PROBLEM),
  /** A cell with a formula in a workbook. Arguments: none. */
  FORMULA(Severity.PROBLEM),
  /** A sheet that holds no table of a dossier; it is left out. Arguments: none. */
  SHEET_LEFT_OUT(Severity.NOTICE),
  /** A file that a workbook cannot hold; it is left out. Arguments: none. */
  ATTACHMENT_LEFT_OUT(Severity.NOTICE),
  /** A table that no sheet can hold: a name or a text is too long. Arguments: none. */
  SHEET_IMPOSSIBLE(Severity.PROBLEM),
  /** Something stands where we should write. Arguments: none. */
  ALREADY_THERE(Severity.PROBLEM),
  /** Something that never gives way stands where we should write. Arguments: none. */
  NEVER_REPLACED(Severity.PROBLEM),
  /** The system refuses to write it. Arguments: what the system says. */
  UNWRITABLE(Severity.PROBLEM),
  /** No JSON. Arguments: what the reader says. */
  JSON_UNREADABLE(Severity.PROBLEM),
  /** A field that must be there is not, or is of another kind. Arguments: what is expected. */
  FIELD_WRONG(Severity.PROBLEM),
  /** Not a number. Arguments: least, most. */
  NUMBER_WRONG(Severity.PROBLEM),
  /** Names something that was not defined. Arguments: none. */
  NAME_UNKNOWN(Severity.PROBLEM),
  /** A line that does not begin as it should. Arguments: none. */
  LINE_UNKNOWN(Severity.PROBLEM),
  /** It holds no votes. Arguments: none. */
  HOLDS_NO_VOTES(Severity.PROBLEM),
  /** A conversation, where actors and positions are wanted. Arguments: none. */
  HOLDS_NO_POSITIONS(Severity.PROBLEM),
  /** More rows than allowed. Arguments: most rows. */
  TOO_MANY_ROWS(Severity.PROBLEM),
  /** Neither a log of votes nor a matrix of them. Arguments: none. */
  VOTES_MISSING(Severity.PROBLEM),
  /** No vote: none of 1, 0, −1. Arguments: none. */
  VOTE_WRONG(Severity.PROBLEM),
  /** A vote on a statement that there is not. Arguments: none. */
  STATEMENT_UNKNOWN(Severity.PROBLEM),
  /** The matrix holds another vote than the log. Arguments: the log's, the voter. */
  VOTES_DIFFER(Severity.NOTICE),
  /** A voter of the log who is not in the matrix. Arguments: none. */
  VOTER_UNLISTED(Severity.NOTICE),
  /** A count that is not what the votes give. Arguments: what they give. */
  COUNT_DIFFERS(Severity.NOTICE),
  /** A column that is not read. Arguments: none. */
  COLUMN_LEFT_OUT(Severity.NOTICE),
  /** There are more findings than these. Arguments: how many more. */
  MORE_FINDINGS(Severity.NOTICE);

  private final Severity severity;

  FileProblem(Severity severity) {
    this.severity = severity;
  }

  @Override
  public String key() {
    return "file." + name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
