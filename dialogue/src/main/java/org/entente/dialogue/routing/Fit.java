package org.entente.dialogue.routing;

import java.util.function.Function;

/** Whether the votes carry a model. Too few votes are an answer, not an error. */
public sealed interface Fit {
  /** Tells the cases apart. */
  <R> R fold(Function<Fitted, R> fitted, Function<TooFewVotes, R> tooFewVotes);

  /** They do. */
  record Fitted(IdealPoints points) implements Fit {
    @Override
    public <R> R fold(Function<Fitted, R> fitted, Function<TooFewVotes, R> tooFewVotes) {
      return fitted.apply(this);
    }
  }

  /**
   * They do not.
   *
   * @param votes that agree or disagree
   * @param voters who gave them
   */
  record TooFewVotes(int votes, int voters) implements Fit {
    @Override
    public <R> R fold(Function<Fitted, R> fitted, Function<TooFewVotes, R> tooFewVotes) {
      return tooFewVotes.apply(this);
    }
  }
}
