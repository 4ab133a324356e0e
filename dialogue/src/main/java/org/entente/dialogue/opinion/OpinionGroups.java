package org.entente.dialogue.opinion;

import java.util.Optional;
import java.util.function.Function;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.VoteTable;

/**
 * Whether voters fall into groups that vote alike. That there are no distinct groups is an answer,
 * and often the right one: the map with its main axis then says what there is to say.
 *
 * <p>Groups are spoken of only if the votes stand out from votes without groups, and if the groups
 * stay when some votes are withheld: {@link GroupTest}. Looked at are voters with at least seven
 * votes, or on every statement if there are fewer statements; others are in no group. Up to 150
 * such voters the test looks at all of them. If there are more it looks at a sample drawn by the
 * seed, of 400 voters at most and about 30,000 votes; the groups themselves are made of all. Above
 * 500, a hundred clusters of neighbours say where to begin.
 *
 * <p>Cost: about 120 times (up to 150 voters, 200 times) the sample's map; beside it the map.
 *
 * <p>Rows and columns in another order, and the same seed, give the same groups.
 */
public sealed interface OpinionGroups permits DistinctGroups, NoDistinctGroups {
  /**
   * Looks for groups.
   *
   * @param seed where chance begins
   */
  static OpinionGroups of(VoteTable votes, long seed) {
    return of(OpinionMap.of(votes, seed), seed);
  }

  /**
   * Looks for groups on a map.
   *
   * @param seed where chance begins
   */
  static OpinionGroups of(OpinionMap map, long seed) {
    return GroupFinder.of(map, seed).groups();
  }

  /** Why. */
  GroupTest test();

  /**
   * Who is in which group: everybody looked at in one, if there are no distinct groups. Groups are
   * named A, B, … along the main axis of the map.
   */
  Grouping grouping();

  /**
   * How firmly each voter belongs to each group; up to 150 voters looked at, if there are groups.
   */
  Optional<Memberships> findMemberships();

  /** Whether there are groups. */
  default boolean supported() {
    return fold(distinct -> true, none -> false);
  }

  /** Takes one way or the other. */
  <R> R fold(Function<DistinctGroups, R> distinct, Function<NoDistinctGroups, R> none);
}
