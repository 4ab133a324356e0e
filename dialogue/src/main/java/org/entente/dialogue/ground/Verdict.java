package org.entente.dialogue.ground;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.dialogue.Vote;
import org.entente.kernel.Rule;

/** How a statement stands among groups. That too few voted to tell is an answer. */
public sealed interface Verdict
    permits Verdict.CommonGround,
        Verdict.Divisive,
        Verdict.Majority,
        Verdict.Undecided,
        Verdict.CannotTell {
  /** How verdicts are reached, the first that holds. */
  Rule RULE =
      Rule.of(
          "dialogue.verdict",
          "cannot tell if fewer than two groups have n ≥ least votes; common ground if (A_g + 1)/(S_g"
              + " + 2) ≥ 0.6 in each that has, or the same of disagreement; divisive if a contrast is"
              + " significant; majority if p > ½ and z > 1.2816 over all votes; else undecided",
          "Jigsaw, sensemaking-tools (common ground); Small, Bjorkegren, Erkkilä, Shaw & Megill"
              + " 2021, Polis, Recerca 26(2) (majority)");

  /** Answers by case. */
  <R> R fold(
      Function<CommonGround, R> commonGround,
      Function<Divisive, R> divisive,
      Function<Majority, R> majority,
      Supplier<R> undecided,
      Function<CannotTell, R> cannotTell);

  /** The word for it in files, as {@code common-agree}. */
  default String code() {
    return fold(
        common -> "common-" + common.answer().code(),
        divisive -> "divisive",
        majority -> "majority-" + majority.answer().code(),
        () -> "undecided",
        cannot -> "cannot-tell");
  }

  /**
   * Every group with enough votes gives the same answer.
   *
   * @param answer agreement or disagreement
   * @param unheard groups with too few votes, for which it does not speak
   */
  record CommonGround(Vote answer, List<String> unheard) implements Verdict {
    public CommonGround {
      unheard = List.copyOf(unheard);
    }

    @Override
    public <R> R fold(
        Function<CommonGround, R> commonGround,
        Function<Divisive, R> divisive,
        Function<Majority, R> majority,
        Supplier<R> undecided,
        Function<CannotTell, R> cannotTell) {
      return commonGround.apply(this);
    }
  }

  /**
   * Groups answer differently, and chance is an unlikely reason.
   *
   * @param contrast the one that chance explains least
   */
  record Divisive(Contrast contrast) implements Verdict {
    @Override
    public <R> R fold(
        Function<CommonGround, R> commonGround,
        Function<Divisive, R> divisive,
        Function<Majority, R> majority,
        Supplier<R> undecided,
        Function<CannotTell, R> cannotTell) {
      return divisive.apply(this);
    }
  }

  /**
   * Most voters give the same answer, but not every group does.
   *
   * @param answer agreement or disagreement
   */
  record Majority(Vote answer) implements Verdict {
    @Override
    public <R> R fold(
        Function<CommonGround, R> commonGround,
        Function<Divisive, R> divisive,
        Function<Majority, R> majority,
        Supplier<R> undecided,
        Function<CannotTell, R> cannotTell) {
      return majority.apply(this);
    }
  }

  /** Nothing can be said of it but its counts. */
  record Undecided() implements Verdict {
    @Override
    public <R> R fold(
        Function<CommonGround, R> commonGround,
        Function<Divisive, R> divisive,
        Function<Majority, R> majority,
        Supplier<R> undecided,
        Function<CannotTell, R> cannotTell) {
      return undecided.get();
    }
  }

  /**
   * Too few groups have enough votes.
   *
   * @param unheard those that have not
   */
  record CannotTell(List<String> unheard) implements Verdict {
    public CannotTell {
      unheard = List.copyOf(unheard);
    }

    @Override
    public <R> R fold(
        Function<CommonGround, R> commonGround,
        Function<Divisive, R> divisive,
        Function<Majority, R> majority,
        Supplier<R> undecided,
        Function<CannotTell, R> cannotTell) {
      return cannotTell.apply(this);
    }
  }
}
