package org.entente.dialogue.disclosure;

import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.dialogue.Count;

/** What is published of one count. A withheld cell is an answer, and never a zero. */
public sealed interface Cell permits Cell.Full, Cell.Agreement, Cell.Withheld {
  /** Answers by what is published. */
  <R> R fold(Function<Full, R> full, Function<Agreement, R> agreement, Supplier<R> withheld);

  /** Everything: how many agreed, disagreed and passed. */
  record Full(Count count) implements Cell {
    @Override
    public <R> R fold(
        Function<Full, R> full, Function<Agreement, R> agreement, Supplier<R> withheld) {
      return full.apply(this);
    }
  }

  /**
   * How many agreed, of how many; whether the others disagreed or passed is withheld.
   *
   * @param votes all of them, passes included
   */
  record Agreement(int agrees, int votes) implements Cell {
    public Agreement {
      if (agrees < 0 || agrees > votes) {
        throw new IllegalArgumentException(
            "agreements must lie between 0 and the votes, were " + agrees + " of " + votes);
      }
    }

    @Override
    public <R> R fold(
        Function<Full, R> full, Function<Agreement, R> agreement, Supplier<R> withheld) {
      return agreement.apply(this);
    }
  }

  /** No number. */
  record Withheld() implements Cell {
    @Override
    public <R> R fold(
        Function<Full, R> full, Function<Agreement, R> agreement, Supplier<R> withheld) {
      return withheld.get();
    }
  }
}
