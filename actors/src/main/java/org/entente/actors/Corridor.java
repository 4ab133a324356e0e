package org.entente.actors;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Between which countries people move; each set in order of code, any may be empty. */
public record Corridor(Set<Country> origin, Set<Country> transit, Set<Country> destination) {
  public Corridor {
    origin = Collections.unmodifiableSet(new TreeSet<>(origin));
    transit = Collections.unmodifiableSet(new TreeSet<>(transit));
    destination = Collections.unmodifiableSet(new TreeSet<>(destination));
  }

  /** Whether nobody has said between which countries. */
  public boolean isUnstated() {
    return origin.isEmpty() && transit.isEmpty() && destination.isEmpty();
  }

  /** The countries on one side; those who return come back to the origin. */
  public Set<Country> countries(Side side) {
    return switch (side) {
      case ORIGIN, RETURN -> origin;
      case TRANSIT -> transit;
      case DESTINATION -> destination;
    };
  }
}
