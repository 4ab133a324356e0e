package org.entente.dialogue.decision;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.dialogue.VoterId;
import org.entente.kernel.Rule;
import org.entente.positions.OptionId;

/** How a vote ended. A missed quorum is an answer, not an error. Who was absent is part of it. */
public sealed interface Verdict {
  /** Who gave a ballot, and who was absent. */
  Turnout turnout();

  /** By which rule it was counted. */
  Rule rule();

  /** The same verdict without the names of those who said no. */
  default Verdict withoutNames() {
    return fold(
        carried -> new Carried(List.of(), carried.turnout(), carried.rule()),
        rejected -> new Rejected(rejected.reason(), List.of(), rejected.turnout(), rejected.rule()),
        inquorate -> inquorate,
        ranked -> ranked);
  }

  /** Tells the cases apart. */
  <R> R fold(
      Function<Carried, R> carried,
      Function<Rejected, R> rejected,
      Function<Inquorate, R> inquorate,
      Function<Ranked, R> ranked);

  /**
   * The proposal is decided.
   *
   * @param against who said no and did not prevent it; in order of id
   */
  record Carried(List<VoterId> against, Turnout turnout, Rule rule) implements Verdict {
    public Carried {
      against = List.copyOf(against);
    }

    @Override
    public <R> R fold(
        Function<Carried, R> carried,
        Function<Rejected, R> rejected,
        Function<Inquorate, R> inquorate,
        Function<Ranked, R> ranked) {
      return carried.apply(this);
    }
  }

  /**
   * The proposal is not decided.
   *
   * @param blockers who prevented it: with a veto those who used it, else all who said no; in order
   *     of id. Empty where only consent was missing
   */
  record Rejected(Reason reason, List<VoterId> blockers, Turnout turnout, Rule rule)
      implements Verdict {
    public Rejected {
      blockers = List.copyOf(blockers);
    }

    @Override
    public <R> R fold(
        Function<Carried, R> carried,
        Function<Rejected, R> rejected,
        Function<Inquorate, R> inquorate,
        Function<Ranked, R> ranked) {
      return rejected.apply(this);
    }
  }

  /** Why a proposal is not decided. */
  enum Reason {
    /** Somebody who may said no. */
    VETO,
    /** More said no than the rule bears. */
    OBJECTIONS,
    /** Too few said yes. */
    TOO_FEW,
    /** Those who said yes weigh too little. */
    TOO_LITTLE_WEIGHT
  }

  /**
   * Too few were there to decide.
   *
   * @param needed how many had to be there
   */
  record Inquorate(int needed, Turnout turnout, Rule rule) implements Verdict {
    @Override
    public <R> R fold(
        Function<Carried, R> carried,
        Function<Rejected, R> rejected,
        Function<Inquorate, R> inquorate,
        Function<Ranked, R> ranked) {
      return inquorate.apply(this);
    }
  }

  /**
   * Options are in order.
   *
   * @param tiers the best first; options of one tier are tied, and stay so
   * @param paths the strongest path between any two options, in order of both
   */
  record Ranked(List<Set<OptionId>> tiers, List<Path> paths, Turnout turnout, Rule rule)
      implements Verdict {
    public Ranked {
      tiers =
          tiers.stream()
              .<Set<OptionId>>map(tier -> Collections.unmodifiableSet(new TreeSet<>(tier)))
              .toList();
      paths = List.copyOf(paths);
    }

    @Override
    public <R> R fold(
        Function<Carried, R> carried,
        Function<Rejected, R> rejected,
        Function<Inquorate, R> inquorate,
        Function<Ranked, R> ranked) {
      return ranked.apply(this);
    }
  }

  /**
   * How strongly one option beats another, directly or by way of others.
   *
   * @param votes in the weakest link of the strongest path; 0 if there is none
   */
  record Path(OptionId from, OptionId to, int votes) {}
}
