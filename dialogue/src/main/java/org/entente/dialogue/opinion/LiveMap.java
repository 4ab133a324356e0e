package org.entente.dialogue.opinion;

import org.entente.dialogue.VoteTable;

/**
 * Map and groups of a consultation that is still going on. It does not change: {@link #refreshed}
 * makes the next one.
 *
 * <p>The axes of the next begin where those of this one stand, which saves time and nothing else:
 * they end where they would have ended from anywhere, to ten digits. Groups are looked for anew, so
 * that they depend on the votes and the seed and not on the order in which votes came.
 *
 * @param map where voters stand
 * @param groups whether there are groups
 * @param seed where chance begins, the same for all maps of a consultation
 */
public record LiveMap(OpinionMap map, OpinionGroups groups, long seed) {
  /** The first map. */
  public static LiveMap of(VoteTable votes, long seed) {
    OpinionMap map = OpinionMap.of(votes, seed);
    return new LiveMap(map, OpinionGroups.of(map, seed), seed);
  }

  /** The map of newer votes, which may have more voters and other statements. */
  public LiveMap refreshed(VoteTable votes) {
    OpinionMap next = map.refreshed(votes, seed);
    return new LiveMap(next, OpinionGroups.of(next, seed), seed);
  }
}
