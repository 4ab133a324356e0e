package org.entente.dialogue.measure;

import org.entente.kernel.Rule;

/**
 * How far one share of votes lies above another, and between which changes it may lie.
 *
 * <p>Unit: parts of the votes, from −1 to 1.
 *
 * @param change the later share less the earlier
 * @param low the lower end at 95 %
 * @param high the upper end
 */
public record ShareChange(double change, double low, double high) {
  /** How the ends are made where the voters are others. */
  public static final Rule NEWCOMBE =
      Rule.of(
          "share.newcombe",
          "d − √((p₂ − l₂)² + (u₁ − p₁)²) to d + √((u₂ − p₂)² + (p₁ − l₁)²), d = p₂ − p₁, l and u"
              + " by Wilson",
          "Newcombe 1998, Stat. Med. 17(8), 873–890, method 10");

  /** How the ends are made where the voters are the same. */
  public static final Rule NEWCOMBE_PAIRED =
      Rule.of(
          "share.newcombe-paired",
          "d − √((p₂ − l₂)² − 2φ(p₂ − l₂)(u₁ − p₁) + (u₁ − p₁)²) to d + √((u₂ − p₂)² − 2φ(u₂ −"
              + " p₂)(p₁ − l₁) + (p₁ − l₁)²), φ the correlation of the two votes, its numerator"
              + " lowered by n/2, not below 0, if positive",
          "Newcombe 1998, Stat. Med. 17(22), 2635–2650, method 10");

  public ShareChange {
    if (!(-1 <= low && low <= change && change <= high && high <= 1)) {
      throw new IllegalArgumentException(
          "ends must lie around the change within -1 and 1, were "
              + low
              + " and "
              + high
              + " around "
              + change);
    }
  }

  /** From one share to another of other voters, by {@link #NEWCOMBE}. */
  public static ShareChange of(ShareInterval before, ShareInterval after) {
    return between(before, after, 0);
  }

  /**
   * Between two votes of the same voters, by {@link #NEWCOMBE_PAIRED}.
   *
   * @param both agreed both times
   * @param left agreed only the first time
   * @param joined agreed only the second time
   * @param neither agreed neither time
   */
  public static ShareChange ofSame(int both, int left, int joined, int neither) {
    int all = both + left + joined + neither;
    double margins =
        Math.sqrt((double) (both + left) * (joined + neither) * (both + joined) * (left + neither));
    double product = (double) both * neither - (double) left * joined;
    double lowered = product > 0 ? Math.max(product - all / 2.0, 0) : product;
    return between(
        ShareInterval.of(both + left, all),
        ShareInterval.of(both + joined, all),
        margins == 0 ? 0 : lowered / margins);
  }

  private static ShareChange between(
      ShareInterval before, ShareInterval after, double correlation) {
    double change = after.share() - before.share();
    double down = length(after.share() - after.low(), before.high() - before.share(), correlation);
    double up = length(after.high() - after.share(), before.share() - before.low(), correlation);
    return new ShareChange(change, Math.max(-1, change - down), Math.min(1, change + up));
  }

  private static double length(double one, double other, double correlation) {
    return Math.sqrt(Math.max(0, one * one - 2 * correlation * one * other + other * other));
  }
}
