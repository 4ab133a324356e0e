package org.entente.actors;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;

/**
 * Somebody with a mandate or an interest in the problem.
 *
 * @param countries where it acts, in order of code; empty for an actor above countries
 */
public record Actor(
    ActorId id,
    Wording name,
    ActorKind kind,
    Level level,
    Set<Country> countries,
    Mandate mandate,
    Source source) {
  public Actor {
    countries = Collections.unmodifiableSet(new TreeSet<>(countries));
  }
}
