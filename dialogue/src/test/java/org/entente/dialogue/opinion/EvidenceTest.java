package org.entente.dialogue.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.entente.dialogue.AdjustedRand;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue._fixtures.RealConversation;
import org.entente.dialogue.opinion._fixtures.MadeUpVotes;
import org.junit.jupiter.api.Test;

/**
 * What is claimed of votes of real conversations, held against what may be claimed. A few trials on
 * every fourth conversation with every build; {@code -Pevidence} makes 200 on each, which takes a
 * while, and prints what they gave.
 */
class EvidenceTest {
  private static final int TRIALS = Integer.getInteger("opinion.trials", 2);
  private static final int ENOUGH_TRIALS = 200;
  private static final List<Integer> SIZES = List.of(60, 80, 100, 120);
  private static final int LEAST_VOTES = 7;

  @Test
  void claimsGroupsOfShuffledVotesInOneOfTwentyTrialsAtMost() {
    int all = 0;
    for (String name : names()) {
      VoteTable votes = RealConversation.of(name).moderated();
      int claimed = 0;
      for (int trial = 0; trial < TRIALS; trial++) {
        VoteTable shuffled = MadeUpVotes.shuffled(votes, new Random(trial));
        claimed += OpinionGroups.of(shuffled, trial).supported() ? 1 : 0;
      }
      print("%s: groups claimed in %d of %d shuffles", name, claimed, TRIALS);
      assertThat(claimed).as(name).isLessThanOrEqualTo(most());
      all += claimed;
    }
    assertThat(all).isLessThanOrEqualTo(names().size() * most());
  }

  private static List<String> names() {
    List<String> names = RealConversation.names();
    int step = TRIALS < ENOUGH_TRIALS ? 4 : 1;
    return IntStream.range(0, names.size())
        .filter(at -> at % step == 0)
        .mapToObj(names::get)
        .toList();
  }

  /** One in twenty; with few trials, one. */
  private static int most() {
    return Math.max(1, TRIALS / 20);
  }

  @Test
  void claimsGroupsThatStayWhereSomeVotesAreWithheld() {
    List<Double> means = new ArrayList<>();
    int draws = TRIALS < ENOUGH_TRIALS ? 1 : ENOUGH_TRIALS / 20;
    for (String name : names()) {
      List<Double> agreements = agreements(RealConversation.of(name).moderated(), draws);
      if (!agreements.isEmpty()) {
        means.add(mean(agreements));
        print("%s: %d claims twice, adjusted Rand %.3f", name, agreements.size(), mean(agreements));
      }
    }

    print("mean over %d conversations: %.3f", means.size(), mean(means));
    assertThat(means).isNotEmpty();
    assertThat(mean(means)).isGreaterThanOrEqualTo(0.80);
  }

  private static List<Double> agreements(VoteTable votes, int draws) {
    List<Double> agreements = new ArrayList<>();
    for (int size : SIZES) {
      for (int draw = 0; draw < draws; draw++) {
        Random random = new Random(1000L * size + draw);
        VoteTable some = MadeUpVotes.some(votes, size, LEAST_VOTES, random);
        OpinionGroups before = OpinionGroups.of(some, draw);
        OpinionGroups after = OpinionGroups.of(MadeUpVotes.withheld(some, random), draw);
        if (some.voters().size() >= SIZES.get(0) && before.supported() && after.supported()) {
          agreements.add(AdjustedRand.of(before.grouping(), after.grouping()));
        }
      }
    }
    return agreements;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(value -> value).average().orElse(0);
  }

  @Test
  void givesRealConversationsTheSameGroupsInAnyOrder() {
    for (String name : names()) {
      VoteTable votes = RealConversation.of(name).moderated();
      List<Integer> rows = shuffled(votes.voters().size());
      List<Integer> columns = shuffled(votes.statements().size());

      OpinionGroups groups = OpinionGroups.of(votes, 1);
      OpinionGroups others = OpinionGroups.of(votes.select(rows, columns), 1);

      assertThat(others.test()).as(name).isEqualTo(groups.test());
      for (int row = 0; row < rows.size(); row++) {
        assertThat(others.grouping().group(row))
            .as(name)
            .isEqualTo(groups.grouping().group(rows.get(row)));
      }
      print("%s: %s, %s", name, groups.grouping(), groups.test());
    }
  }

  private static List<Integer> shuffled(int size) {
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(numbers, new Random(1));
    return numbers;
  }

  private static void print(String line, Object... values) {
    if (TRIALS >= ENOUGH_TRIALS) {
      System.out.println(String.format(Locale.ROOT, line, values));
    }
  }
}
