package org.entente.actors;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.entente.kernel.Wording;

/**
 * What an actor is there for: in its own words, and which phases and themes that covers.
 *
 * <p>Shape: both sets are in order and may be empty (nobody has said).
 */
public record Mandate(Wording text, Set<Phase> phases, Set<Theme> themes) {
  public Mandate {
    phases = Collections.unmodifiableSet(new TreeSet<>(phases));
    themes = Collections.unmodifiableSet(new TreeSet<>(themes));
  }
}
