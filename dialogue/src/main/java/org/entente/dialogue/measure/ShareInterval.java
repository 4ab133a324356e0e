package org.entente.dialogue.measure;

import org.entente.kernel.Rule;

/**
 * A share of votes, and between which shares it may lie if others like these had voted.
 *
 * <p>Unit: parts of the votes, from 0 to 1. Without a vote the share stands at ½ and may be
 * anything.
 *
 * @param share some of the votes by all of them
 * @param low the lower end at 95 %
 * @param high the upper end
 */
public record ShareInterval(double share, double low, double high) {
  /** How the ends are made. */
  public static final Rule WILSON =
      Rule.of(
          "share.wilson",
          "(p + z²/2n ± z√(p(1 − p)/n + z²/4n²)) / (1 + z²/n), z = 1.959964",
          "Wilson 1927, J. Am. Stat. Assoc. 22(158), 209–212");

  static final double Z = 1.959963984540054;

  public ShareInterval {
    if (!(0 <= low && low <= share && share <= high && high <= 1)) {
      throw new IllegalArgumentException(
          "ends must lie around the share within 0 and 1, were "
              + low
              + " and "
              + high
              + " around "
              + share);
    }
  }

  /**
   * The share of some votes among all, by {@link #WILSON}.
   *
   * @throws IllegalArgumentException if some are fewer than none or more than all
   */
  public static ShareInterval of(int some, int all) {
    if (some < 0 || some > all) {
      throw new IllegalArgumentException(
          "some votes must lie between 0 and all, were " + some + " of " + all);
    }
    if (all == 0) {
      return new ShareInterval(0.5, 0, 1);
    }
    double share = (double) some / all;
    double square = Z * Z;
    double middle = share + square / (2 * all);
    double half = Z * Math.sqrt(share * (1 - share) / all + square / (4.0 * all * all));
    double whole = 1 + square / all;
    return new ShareInterval(
        share,
        some == 0 ? 0 : Math.min(share, (middle - half) / whole),
        some == all ? 1 : Math.max(share, (middle + half) / whole));
  }
}
