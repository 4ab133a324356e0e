package org.entente.dialogue.routing;

import java.util.function.Function;
import org.entente.dialogue.StatementId;
import org.entente.kernel.Share;

/** What a voter is asked next, and why. That nothing is left is an answer, not an error. */
public sealed interface Next {
  /** Tells the cases apart. */
  <R> R fold(
      Function<ByInformation, R> byInformation,
      Function<ByPriority, R> byPriority,
      Function<NothingLeft, R> nothingLeft);

  /**
   * Drawn because its answer would tell much.
   *
   * @param expected what it was drawn by; not for showing to anybody as a vote or position
   * @param chance with which it was drawn
   */
  record ByInformation(ExpectedAgreement expected, Share chance) implements Next {
    /** What is asked. */
    public StatementId statement() {
      return expected.statement();
    }

    @Override
    public <R> R fold(
        Function<ByInformation, R> byInformation,
        Function<ByPriority, R> byPriority,
        Function<NothingLeft, R> nothingLeft) {
      return byInformation.apply(this);
    }
  }

  /**
   * Drawn by {@link Priority}, since there are too few votes for a model.
   *
   * @param chance with which it was drawn
   */
  record ByPriority(StatementId statement, double priority, Share chance) implements Next {
    @Override
    public <R> R fold(
        Function<ByInformation, R> byInformation,
        Function<ByPriority, R> byPriority,
        Function<NothingLeft, R> nothingLeft) {
      return byPriority.apply(this);
    }
  }

  /** The voter has answered everything. */
  record NothingLeft() implements Next {
    @Override
    public <R> R fold(
        Function<ByInformation, R> byInformation,
        Function<ByPriority, R> byPriority,
        Function<NothingLeft, R> nothingLeft) {
      return nothingLeft.apply(this);
    }
  }
}
