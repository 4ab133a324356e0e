package org.entente.exchange;

import java.util.List;
import java.util.function.Function;
import org.entente.kernel.Finding;

/** What came of reading files: all of it, or nothing and every reason why. */
public sealed interface Reading<T> {
  /** It was read; the notices are worth knowing. */
  record Done<T>(T value, List<Finding> notices) implements Reading<T> {
    public Done {
      notices = List.copyOf(notices);
    }

    @Override
    public <R> R fold(Function<Done<T>, R> done, Function<Refused<T>, R> refused) {
      return done.apply(this);
    }
  }

  /** It was not. */
  record Refused<T>(List<Finding> findings) implements Reading<T> {
    public Refused {
      findings = List.copyOf(findings);
    }

    @Override
    public <R> R fold(Function<Done<T>, R> done, Function<Refused<T>, R> refused) {
      return refused.apply(this);
    }
  }

  /** One answer for each case. */
  <R> R fold(Function<Done<T>, R> done, Function<Refused<T>, R> refused);
}
