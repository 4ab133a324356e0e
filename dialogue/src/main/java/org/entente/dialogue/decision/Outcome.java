package org.entente.dialogue.decision;

import java.util.List;
import java.util.function.Function;
import org.entente.actors.ActorId;
import org.entente.dialogue.VoterId;

/** What became of a formal decision, as far as it may be shown. */
public sealed interface Outcome {
  /** What was to be decided. */
  FormalDecision decision();

  /** Tells the cases apart. */
  <R> R fold(Function<Counted, R> counted, Function<Untold, R> untold);

  /**
   * It was counted.
   *
   * @param verdict names those who said no only where {@code said} does
   * @param said what may be shown of the ballots; for an order of options, that they were given
   */
  record Counted(FormalDecision decision, Verdict verdict, Said said) implements Outcome {
    @Override
    public <R> R fold(Function<Counted, R> counted, Function<Untold, R> untold) {
      return counted.apply(this);
    }

    /** Who might have decided and was not there, in order of id. */
    public List<ActorId> absent() {
      return actors(verdict.turnout().absent());
    }

    /** Whether enough were there. */
    public boolean isQuorumMet() {
      return verdict.fold(carried -> true, rejected -> true, inquorate -> false, ranked -> true);
    }

    static List<ActorId> actors(List<VoterId> voters) {
      return voters.stream().map(voter -> new ActorId(voter.value())).toList();
    }
  }

  /**
   * It cannot be told: the round keeps its votes under nobody's name, so that those who may decide
   * cannot be told from others; or so few ordered options that the order would tell who wants what.
   */
  record Untold(FormalDecision decision) implements Outcome {
    @Override
    public <R> R fold(Function<Counted, R> counted, Function<Untold, R> untold) {
      return untold.apply(this);
    }
  }
}
