package org.entente.dialogue.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.dialogue.decision._fixtures.Votes.poll;
import static org.entente.dialogue.decision._fixtures.Votes.voters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.entente.dialogue.VoterId;
import org.junit.jupiter.api.Test;

/** What holds of every way to count a vote on one proposal. */
abstract class CountingRuleContract {
  static final List<VoterId> ALL = voters("diaspora", "employers", "ministry", "province", "union");

  private static final List<Choice> CHOICES = List.of(Choice.values());

  /** The rule, for the voters {@link #ALL}. */
  abstract CountingRule rule();

  @Test
  void theOrderOfBallotsIsIrrelevant() {
    Random random = new Random(7);
    for (Poll poll : everyPoll()) {
      List<Ballot> shuffled = new ArrayList<>(poll.ballots());
      Collections.shuffle(shuffled, random);

      Verdict verdict = rule().judge(new Poll(poll.entitled(), shuffled));

      assertThat(verdict).isEqualTo(rule().judge(poll));
    }
  }

  @Test
  void aYesInPlaceOfANoNeverHurts() {
    for (Poll poll : everyPoll()) {
      if (isCarried(rule().judge(poll))) {
        for (VoterId voter : poll.who(Choice.NO)) {
          assertThat(isCarried(rule().judge(with(poll, voter, Choice.YES)))).isTrue();
        }
      }
    }
  }

  @Test
  void everyVerdictNamesTheAbsentAndItsRule() {
    for (Poll poll : everyPoll()) {
      Verdict verdict = rule().judge(poll);

      Set<VoterId> absent = new TreeSet<>(poll.entitled());
      poll.ballots().forEach(ballot -> absent.remove(ballot.voter()));
      assertThat(verdict.turnout().absent()).containsExactlyElementsOf(absent);
      assertThat(verdict.rule().source().isStated()).isTrue();
    }
  }

  @Test
  void nothingIsCarriedWhereNobodyVotes() {
    Poll silence = poll("diaspora=-, employers=-, ministry=-, province=-, union=-");

    assertThat(isCarried(rule().judge(silence))).isFalse();
  }

  @Test
  void whatAllWantIsCarried() {
    Poll unison = poll("diaspora=yes, employers=yes, ministry=yes, province=yes, union=yes");

    assertThat(isCarried(rule().judge(unison))).isTrue();
  }

  static boolean isCarried(Verdict verdict) {
    return verdict.fold(carried -> true, rejected -> false, inquorate -> false, ranked -> false);
  }

  static Verdict.Rejected rejected(Verdict verdict) {
    return verdict.fold(
        CountingRuleContract::unexpected,
        rejected -> rejected,
        CountingRuleContract::unexpected,
        CountingRuleContract::unexpected);
  }

  private static Verdict.Rejected unexpected(Verdict verdict) {
    throw new AssertionError("expected a rejection, was " + verdict);
  }

  private static Poll with(Poll poll, VoterId voter, Choice choice) {
    return new Poll(
        poll.entitled(),
        poll.ballots().stream()
            .map(ballot -> ballot.voter().equals(voter) ? new Ballot(voter, choice) : ballot)
            .toList());
  }

  /** Four things that five voters can do: 1,024 polls. */
  private static List<Poll> everyPoll() {
    List<Poll> polls = new ArrayList<>();
    for (int number = 0; number < 1 << (2 * ALL.size()); number++) {
      List<Ballot> ballots = new ArrayList<>();
      for (int voter = 0; voter < ALL.size(); voter++) {
        int said = (number >> (2 * voter)) & 3;
        if (said < CHOICES.size()) {
          ballots.add(new Ballot(ALL.get(voter), CHOICES.get(said)));
        }
      }
      polls.add(new Poll(Set.copyOf(ALL), ballots));
    }
    return polls;
  }
}
