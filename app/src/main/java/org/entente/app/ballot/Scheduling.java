package org.entente.app.ballot;

/** What became of a wish to change how a consultation takes votes. */
public enum Scheduling {
  /** It takes votes so from now on. */
  DONE,
  /** Nothing changed: it has ended, and stays so. */
  CLOSED,
  /**
   * Nothing changed: what voters were promised when they came can only become stricter. What was
   * sealed stays sealed, what named nobody names nobody, the grouping stays, and the least number
   * of voters shown together does not fall.
   */
  PROMISED
}
