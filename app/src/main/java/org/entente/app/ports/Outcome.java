package org.entente.app.ports;

import java.util.List;
import java.util.Map;
import org.entente.kernel.Finding;

/** How an attempt to change a partnership ended. */
public sealed interface Outcome {
  /**
   * It is stored, durably.
   *
   * @param version the partnership's version after it
   */
  record Stored(long version) implements Outcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.stored(this);
    }
  }

  /** Nothing changed; the data has these problems. */
  record Refused(List<Finding> findings) implements Outcome {
    public Refused {
      findings = List.copyOf(findings);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.refused(this);
    }
  }

  /**
   * Nothing changed; somebody else changed the row meanwhile.
   *
   * @param now the row as it stands; empty if it is gone
   */
  record Conflict(RowChange attempted, Map<String, String> now) implements Outcome {
    public Conflict {
      now = Map.copyOf(now);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.conflict(this);
    }
  }

  /** Nothing changed; the session may not do this. */
  record Forbidden() implements Outcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.forbidden(this);
    }
  }

  /** One answer for each case. */
  <R> R fold(Cases<R> cases);

  /** Answers to each case. */
  interface Cases<R> {
    /** When it is stored. */
    R stored(Stored stored);

    /** When the data has problems. */
    R refused(Refused refused);

    /** When somebody else was first. */
    R conflict(Conflict conflict);

    /** When the session may not. */
    R forbidden(Forbidden forbidden);
  }
}
