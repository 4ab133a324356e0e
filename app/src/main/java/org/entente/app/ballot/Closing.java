package org.entente.app.ballot;

/**
 * How a consultation was closed.
 *
 * @param votes how many there are
 * @param moved whether they stand in the dossier; if not, they are too many for it and stay where
 *     they came in, without whoever gave them
 */
public record Closing(long votes, boolean moved) {
  /** More votes than these stay where they came in. */
  public static final int MOST_MOVED = 300_000;
}
