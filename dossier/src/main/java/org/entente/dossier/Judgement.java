package org.entente.dossier;

import java.util.List;
import java.util.function.Function;
import org.entente.kernel.Finding;

/** What the rules say of a draft. */
public sealed interface Judgement {
  /** It can be taken; the notices are worth knowing. */
  record Sound(Dossier dossier, List<Finding> notices) implements Judgement {
    public Sound {
      notices = List.copyOf(notices);
    }

    @Override
    public <R> R fold(Function<Sound, R> sound, Function<Unsound, R> unsound) {
      return sound.apply(this);
    }
  }

  /**
   * It cannot be taken.
   *
   * @param findings all problems and notices, in order of place, as many as are kept
   * @param beyond how many more there were
   */
  record Unsound(List<Finding> findings, int beyond) implements Judgement {
    public Unsound {
      findings = List.copyOf(findings);
    }

    @Override
    public <R> R fold(Function<Sound, R> sound, Function<Unsound, R> unsound) {
      return unsound.apply(this);
    }
  }

  /** One answer for each case. */
  <R> R fold(Function<Sound, R> sound, Function<Unsound, R> unsound);
}
