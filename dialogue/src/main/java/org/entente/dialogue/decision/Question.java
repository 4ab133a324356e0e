package org.entente.dialogue.decision;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.dialogue.StatementId;
import org.entente.kernel.Rule;
import org.entente.positions.IssueId;
import org.entente.positions.OptionId;

/** What a formal decision is on, and how it is counted. */
public sealed interface Question {
  /** Tells the cases apart. */
  <R> R fold(Function<Proposal, R> proposal, Function<Order, R> order);

  /** How it is counted. */
  default Rule countedBy() {
    return fold(proposal -> proposal.rule().rule(), order -> Schulze.RULE);
  }

  /** Whether options are put in order, so that actors give rankings and not a yes or a no. */
  default boolean isOrder() {
    return fold(proposal -> false, order -> true);
  }

  /** Whether a statement of the round is adopted: to agree is yes, to pass is to abstain. */
  record Proposal(StatementId statement, CountingRule rule) implements Question {
    @Override
    public <R> R fold(Function<Proposal, R> proposal, Function<Order, R> order) {
      return proposal.apply(this);
    }
  }

  /**
   * In which order the options of an issue are wanted, by the Schulze method.
   *
   * @param options in order of id
   */
  record Order(IssueId issue, Set<OptionId> options) implements Question {
    public Order {
      options = Collections.unmodifiableSet(new TreeSet<>(options));
    }

    @Override
    public <R> R fold(Function<Proposal, R> proposal, Function<Order, R> order) {
      return order.apply(this);
    }
  }
}
