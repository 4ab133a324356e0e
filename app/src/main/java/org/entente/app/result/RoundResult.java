package org.entente.app.result;

import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.app.study.RoundStudy;
import org.entente.kernel.Share;

/** What can be shown of a round now. */
public sealed interface RoundResult
    permits RoundResult.Ready, RoundResult.UnderWay, RoundResult.Nothing {
  /** Takes one way or another. */
  <R> R fold(Function<Ready, R> ready, Function<UnderWay, R> underWay, Supplier<R> nothing);

  /**
   * The result.
   *
   * @param id a random word; another result has another one, and it tells nothing else
   * @param closed whether it stays as it is
   */
  record Ready(String id, RoundStudy study, boolean closed) implements RoundResult {
    @Override
    public <R> R fold(
        Function<Ready, R> ready, Function<UnderWay, R> underWay, Supplier<R> nothing) {
      return ready.apply(this);
    }
  }

  /** The first result of a large round takes a while. */
  record UnderWay(Share done) implements RoundResult {
    @Override
    public <R> R fold(
        Function<Ready, R> ready, Function<UnderWay, R> underWay, Supplier<R> nothing) {
      return underWay.apply(this);
    }
  }

  /** Nobody has voted, or votes are sealed still. */
  record Nothing() implements RoundResult {
    @Override
    public <R> R fold(
        Function<Ready, R> ready, Function<UnderWay, R> underWay, Supplier<R> nothing) {
      return nothing.get();
    }
  }
}
