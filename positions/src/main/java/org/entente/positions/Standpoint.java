package org.entente.positions;

import java.util.function.Function;
import java.util.function.Supplier;

/** Where somebody, or the present state of affairs, stands on an issue. */
public sealed interface Standpoint {
  /** A point on the scale. */
  record OnScale(double value) implements Standpoint {
    public OnScale {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a point on a scale must be finite, was " + value);
      }
    }

    @Override
    public <R> R fold(
        Function<OnScale, R> scale, Function<OnOption, R> option, Supplier<R> unstated) {
      return scale.apply(this);
    }
  }

  /** One of the options. */
  record OnOption(OptionId option) implements Standpoint {
    @Override
    public <R> R fold(
        Function<OnScale, R> scale, Function<OnOption, R> option, Supplier<R> unstated) {
      return option.apply(this);
    }
  }

  /** Nobody has said. It is never 0 and never the middle. */
  record Unstated() implements Standpoint {
    @Override
    public <R> R fold(
        Function<OnScale, R> scale, Function<OnOption, R> option, Supplier<R> unstated) {
      return unstated.get();
    }
  }

  /** One answer for each case. */
  <R> R fold(Function<OnScale, R> scale, Function<OnOption, R> option, Supplier<R> unstated);
}
