package org.entente.dialogue;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.entente.kernel.Language;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;

/**
 * A sentence one can agree with.
 *
 * @param version counts up when its meaning changes; votes are given on a version
 * @param about whether it is about the consultation itself ("meta") and not about its subject
 * @param unchecked languages of translations that nobody has checked yet
 */
public record Statement(
    StatementId id,
    Wording text,
    int version,
    Moderation moderation,
    boolean about,
    Set<Language> unchecked,
    Source source) {
  public Statement {
    if (version < 1) {
      throw new IllegalArgumentException("a statement's version must be 1 or more, was " + version);
    }
    unchecked = Collections.unmodifiableSet(new TreeSet<>(unchecked));
  }

  /** Whether voters are asked it. */
  public boolean isAsked() {
    return moderation != Moderation.OUT;
  }
}
