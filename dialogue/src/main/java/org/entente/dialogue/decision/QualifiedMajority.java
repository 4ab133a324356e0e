package org.entente.dialogue.decision;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.entente.dialogue.VoterId;
import org.entente.kernel.Rule;
import org.entente.positions.Weight;

/**
 * A part of the voters, who carry a part of the weight, must say yes, and nobody with a veto no.
 *
 * <p>A veto is used by saying no; whoever abstains or is absent has not used it.
 *
 * @param voters what part of the voters must say yes
 * @param weight what part of the weight they must carry
 * @param weights of all who may vote; empty if all weigh alike
 * @param vetoes who can prevent it alone
 * @param base of which whole both parts are taken
 * @param leastBlockers with fewer than these withholding their yes, weight cannot prevent it; 1 if
 *     one is enough
 */
public record QualifiedMajority(
    Threshold voters,
    Threshold weight,
    Map<VoterId, Weight> weights,
    Set<VoterId> vetoes,
    Base base,
    int leastBlockers)
    implements CountingRule {
  /** How it is counted. */
  public static final Rule RULE =
      Rule.of(
          "decision.qualified-majority",
          "carried if no veto, |yes| / |base| and w(yes) / w(base) reach their thresholds; weight"
              + " counts as reached while |base| − |yes| < leastBlockers",
          "Treaty on European Union, Art. 16(4), for double majorities and blocking minorities");

  /** What each weighs where all weigh alike. */
  private static final Weight ALIKE = new Weight(1);

  /** Of whom a part is taken. */
  public enum Base {
    /** All who may vote: absence and abstention weigh like a no. */
    ENTITLED,
    /** All who gave a ballot: an abstention weighs like a no. */
    PRESENT,
    /** Whoever said yes or no: abstention does not count. */
    DECIDED
  }

  public QualifiedMajority {
    weights = Map.copyOf(weights);
    vetoes = Set.copyOf(vetoes);
    if (leastBlockers < 1) {
      throw new IllegalArgumentException("blockers must be 1 or more, were " + leastBlockers);
    }
    if (!weights.values().stream().allMatch(Weight::isStated)) {
      throw new IllegalArgumentException("every weight must be stated, were " + weights);
    }
  }

  /** A part of the voters, all of one weight. */
  public static QualifiedMajority of(Threshold voters, Base base) {
    return new QualifiedMajority(voters, voters, Map.of(), Set.of(), base, 1);
  }

  /**
   * @throws IllegalArgumentException if the weight of somebody entitled is missing
   */
  @Override
  public Verdict judge(Poll poll) {
    if (!weights.isEmpty() && !weights.keySet().containsAll(poll.entitled())) {
      throw new IllegalArgumentException(
          "everybody entitled must have a weight; " + poll.entitled() + " vote, had " + weights);
    }
    List<VoterId> against = poll.who(Choice.NO);
    List<VoterId> vetoing = against.stream().filter(vetoes::contains).toList();
    if (!vetoing.isEmpty()) {
      return new Verdict.Rejected(Verdict.Reason.VETO, vetoing, poll.turnout(), RULE);
    }
    List<VoterId> consenting = poll.who(Choice.YES);
    Collection<VoterId> whole = whole(poll);
    if (!voters.isReached(consenting.size(), whole.size())) {
      return new Verdict.Rejected(Verdict.Reason.TOO_FEW, against, poll.turnout(), RULE);
    }
    boolean heavy =
        whole.size() - consenting.size() < leastBlockers
            || weight.isReached(weigh(consenting), weigh(whole));
    return heavy
        ? new Verdict.Carried(against, poll.turnout(), RULE)
        : new Verdict.Rejected(Verdict.Reason.TOO_LITTLE_WEIGHT, against, poll.turnout(), RULE);
  }

  private Collection<VoterId> whole(Poll poll) {
    return switch (base) {
      case ENTITLED -> poll.entitled();
      case PRESENT -> poll.turnout().present();
      case DECIDED ->
          poll.ballots().stream()
              .filter(ballot -> ballot.choice() != Choice.ABSTAIN)
              .map(Ballot::voter)
              .toList();
    };
  }

  private BigDecimal weigh(Collection<VoterId> some) {
    return some.stream()
        .map(voter -> BigDecimal.valueOf(weights.getOrDefault(voter, ALIKE).value()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  public <R> R fold(
      Function<Consensus, R> consensus,
      Function<QualifiedMajority, R> majority,
      Function<KOfN, R> kOfN) {
    return majority.apply(this);
  }
}
