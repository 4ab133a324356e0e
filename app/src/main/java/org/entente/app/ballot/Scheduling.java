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
   * of votes or voters shown together does not fall.
   */
  PROMISED,
  /**
   * Nothing changed: votes stay with the words that they were given to. A statement on which
   * somebody has voted does not go, and its original text changes only with a higher version; after
   * the end not at all.
   */
  REWORDED,
  /**
   * Nothing changed: once somebody has come, its end lies ahead; once it has ended, its dates stay.
   */
  DATED
}
