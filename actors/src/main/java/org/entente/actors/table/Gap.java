package org.entente.actors.table;

import java.util.Set;
import org.entente.actors.ActorKind;
import org.entente.actors.Level;
import org.entente.actors.Phase;
import org.entente.actors.Side;
import org.entente.actors.Theme;
import org.entente.kernel.Rule;
import org.entente.kernel.Source;

/** Somebody is missing from the table. */
public sealed interface Gap {
  /** No actor works at a level that the problem touches. */
  record LevelGap(Level level) implements Gap {
    static final Rule RULE =
        Rule.of(
            "table.missing.level",
            "for each level of the problem: no actor of that level",
            "EMM2.0, levels of governance");

    @Override
    public Rule rule() {
      return RULE;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.level(this);
    }
  }

  /** No actor's mandate covers a phase that the problem touches. */
  record PhaseGap(Phase phase) implements Gap {
    static final Rule RULE =
        Rule.of(
            "table.missing.phase",
            "for each phase of the problem: no actor whose mandate names it",
            "EMM2.0, phases of migration");

    @Override
    public Rule rule() {
      return RULE;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.phase(this);
    }
  }

  /** No actor's mandate covers a theme that the problem touches. */
  record ThemeGap(Theme theme) implements Gap {
    static final Rule RULE =
        Rule.of(
            "table.missing.theme",
            "for each theme of the problem: no actor whose mandate names it",
            "EMM2.0, thematic chapters");

    @Override
    public Rule rule() {
      return RULE;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.theme(this);
    }
  }

  /** Nobody from one side of the corridor. */
  record SideGap(Side side) implements Gap {
    static final Rule RULE =
        Rule.of(
            "table.missing.side",
            "for each side of the corridor: no actor that acts in its countries (for return: with a"
                + " mandate for return or reintegration)",
            "EMM2.0, whole-of-government and whole-of-society");

    @Override
    public Rule rule() {
      return RULE;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.side(this);
    }
  }

  /**
   * No actor of a kind that such a problem should find at the table.
   *
   * @param source why it is expected
   */
  record KindGap(Set<ActorKind> anyOf, Side side, Source source) implements Gap {
    static final Rule RULE =
        Rule.of(
            "table.missing.kind",
            "for each line of the table of expected kinds: no actor of the kinds named on that side",
            "expected-kinds.csv, each line with its source");

    @Override
    public Rule rule() {
      return RULE;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.kind(this);
    }
  }

  /** People who live with the outcome have nobody at the table. */
  record AffectedGap(ActorKind kind) implements Gap {
    static final Rule RULE =
        Rule.of(
            "table.missing.affected",
            "for each kind of people directly affected: no actor of that kind",
            "EMM2.0, migrants and their families as actors");

    @Override
    public Rule rule() {
      return RULE;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.affected(this);
    }
  }

  /** The rule that found it. */
  Rule rule();

  /** One answer for each case. */
  <R> R fold(Cases<R> cases);

  /** Answers to each case. */
  interface Cases<R> {
    /** When a level is empty. */
    R level(LevelGap gap);

    /** When a phase is. */
    R phase(PhaseGap gap);

    /** When a theme is. */
    R theme(ThemeGap gap);

    /** When a side of the corridor is. */
    R side(SideGap gap);

    /** When an expected kind is missing. */
    R kind(KindGap gap);

    /** When people directly affected are. */
    R affected(AffectedGap gap);
  }
}
