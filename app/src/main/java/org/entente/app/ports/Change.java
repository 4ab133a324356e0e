package org.entente.app.ports;

import java.util.List;
import java.util.function.Function;
import org.entente.dossier.Draft;
import org.entente.kernel.Finding;

/** What a use case decides to do with a draft that nobody else can change meanwhile. */
public sealed interface Change {
  /** These rows shall change, all or none. */
  record Rows(List<RowChange> changes) implements Change {
    public Rows {
      changes = List.copyOf(changes);
    }

    @Override
    public <R> R fold(
        Function<Rows, R> rows, Function<Whole, R> whole, Function<Refused, R> refused) {
      return rows.apply(this);
    }
  }

  /** The whole dossier shall be this one; what the session may not see stays. */
  record Whole(Draft draft) implements Change {
    @Override
    public <R> R fold(
        Function<Rows, R> rows, Function<Whole, R> whole, Function<Refused, R> refused) {
      return whole.apply(this);
    }
  }

  /** Nothing shall change, for these reasons. */
  record Refused(List<Finding> findings) implements Change {
    public Refused {
      findings = List.copyOf(findings);
    }

    @Override
    public <R> R fold(
        Function<Rows, R> rows, Function<Whole, R> whole, Function<Refused, R> refused) {
      return refused.apply(this);
    }
  }

  /** One answer for each case. */
  <R> R fold(Function<Rows, R> rows, Function<Whole, R> whole, Function<Refused, R> refused);
}
