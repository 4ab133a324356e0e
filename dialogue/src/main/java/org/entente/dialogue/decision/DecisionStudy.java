package org.entente.dialogue.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.actors.ActorId;
import org.entente.dialogue.Consultation.Attribution;
import org.entente.dialogue.HeldConsultation;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.Voter;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.VoterKind;

/**
 * What a round decided formally.
 *
 * <p>Shape: one outcome for each decision, in the order in which they are declared. Only votes that
 * an actor's mandate-holder gave decide; persons are heard, but do not.
 */
public final class DecisionStudy {
  private final HeldConsultation round;
  private final RoundDecisions decisions;
  private final Map<ActorId, Integer> rows = new TreeMap<>();

  private DecisionStudy(HeldConsultation round, RoundDecisions decisions) {
    this.round = round;
    this.decisions = decisions;
    for (int row = 0; row < round.voters().size(); row++) {
      Voter voter = round.voters().get(row);
      if (voter.kind() == VoterKind.ACTOR) {
        ActorId actor = voter.actors().iterator().next();
        if (rows.put(actor, row) != null) {
          throw new IllegalArgumentException("an actor must vote once, not so " + actor);
        }
      }
    }
  }

  /**
   * Counts what a round decided.
   *
   * @throws IllegalArgumentException if two voters are the same actor
   */
  public static List<Outcome> of(HeldConsultation round, RoundDecisions decisions) {
    DecisionStudy study = new DecisionStudy(round, decisions);
    return decisions.declared().stream().map(study::outcome).toList();
  }

  private Outcome outcome(FormalDecision decision) {
    return decision
        .question()
        .fold(proposal -> proposal(decision, proposal), order -> order(decision, order));
  }

  private Outcome proposal(FormalDecision decision, Question.Proposal proposal) {
    if (isChathamHouse() && rows.isEmpty()) {
      return new Outcome.Untold(decision);
    }
    Poll poll = new Poll(decision.voters(), ballots(decision, proposal.statement()));
    Verdict verdict = decision.quorum().judge(poll, proposal.rule());
    if (isNamed(poll.turnout())) {
      return new Outcome.Counted(decision, verdict, names(poll, proposal.rule()));
    }
    Said said =
        isLarge(poll.turnout(), proposal.statement())
            ? new Said.Numbers(count(poll, Choice.YES), count(poll, Choice.NO), abstained(poll))
            : new Said.Withheld();
    return new Outcome.Counted(decision, verdict.withoutNames(), said);
  }

  private List<Ballot> ballots(FormalDecision decision, StatementId statement) {
    int column = round.votes().statements().indexOf(statement);
    List<Ballot> ballots = new ArrayList<>();
    for (ActorId actor : decision.entitled()) {
      Integer row = rows.get(actor);
      OptionalInt value =
          row == null || column < 0 ? OptionalInt.empty() : round.votes().find(row, column);
      value.ifPresent(
          given -> ballots.add(new Ballot(FormalDecision.voter(actor), choice(Vote.of(given)))));
    }
    return ballots;
  }

  private static Choice choice(Vote vote) {
    return switch (vote) {
      case AGREE -> Choice.YES;
      case PASS -> Choice.ABSTAIN;
      case DISAGREE -> Choice.NO;
    };
  }

  private Outcome order(FormalDecision decision, Question.Order order) {
    RankedPoll poll =
        new RankedPoll(decision.voters(), order.options(), decisions.rankings(decision.id()));
    int least = round.consultation().disclosure().leastVoters();
    if (isChathamHouse() && poll.rankings().size() < least) {
      return new Outcome.Untold(decision);
    }
    Verdict verdict =
        poll.rankings().isEmpty()
            ? decision.quorum().missed(poll.turnout())
            : decision.quorum().judge(poll, new Schulze());
    return new Outcome.Counted(decision, verdict, new Said.Withheld());
  }

  private boolean isChathamHouse() {
    return round.consultation().disclosure().attribution() == Attribution.CHATHAM_HOUSE;
  }

  /** Whether everybody who gave a ballot may be named. */
  private boolean isNamed(Turnout turnout) {
    return !isChathamHouse() && secret(turnout).isEmpty();
  }

  private Set<VoterId> secret(Turnout turnout) {
    Set<VoterId> secret = new TreeSet<>(turnout.present());
    if (!isChathamHouse()) {
      rows.forEach(
          (actor, row) -> {
            if (round.voters().get(row).named()) {
              secret.remove(FormalDecision.voter(actor));
            }
          });
    }
    return secret;
  }

  /** Whether a count tells of so many, and leaves so many others, that nobody is told by it. */
  private boolean isLarge(Turnout turnout, StatementId statement) {
    int least = round.consultation().disclosure().leastVoters();
    int column = round.votes().statements().indexOf(statement);
    if (column < 0) {
      return false;
    }
    int voted = 0;
    for (int row = 0; row < round.voters().size(); row++) {
      voted += round.votes().find(row, column).isPresent() ? 1 : 0;
    }
    int others = voted - turnout.present().size();
    return secret(turnout).size() >= least && (others == 0 || others >= least);
  }

  private static Said names(Poll poll, CountingRule rule) {
    Set<VoterId> vetoes =
        rule.fold(consensus -> Set.of(), QualifiedMajority::vetoes, kOfN -> Set.of());
    List<VoterId> no = poll.who(Choice.NO);
    return new Said.Names(
        Outcome.Counted.actors(poll.who(Choice.YES)),
        Outcome.Counted.actors(no),
        Outcome.Counted.actors(poll.who(Choice.ABSTAIN)),
        Outcome.Counted.actors(no.stream().filter(vetoes::contains).toList()));
  }

  private static int abstained(Poll poll) {
    return count(poll, Choice.ABSTAIN);
  }

  private static int count(Poll poll, Choice choice) {
    return poll.who(choice).size();
  }
}
