package org.entente.actors;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far a policy problem reaches; actors are held against it to see who is concerned and who is
 * missing.
 *
 * @param affected kinds of people who live with the outcome and so belong at the table
 */
public record Problem(
    Corridor corridor,
    Set<Level> levels,
    Set<Phase> phases,
    Set<Theme> themes,
    Set<ActorKind> affected) {
  public Problem {
    levels = Collections.unmodifiableSet(new TreeSet<>(levels));
    phases = Collections.unmodifiableSet(new TreeSet<>(phases));
    themes = Collections.unmodifiableSet(new TreeSet<>(themes));
    affected = Collections.unmodifiableSet(new TreeSet<>(affected));
  }
}
