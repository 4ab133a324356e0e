package org.entente.actors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The actors of one partnership and which is part of which.
 *
 * <p>Shape: actors keep the order they were given in; every table and matrix over actors follows
 * it. May be empty.
 */
public final class Registry {
  private final List<Actor> actors;
  private final Map<ActorId, Integer> placeById;
  private final Map<ActorId, ActorId> parentByActor;

  private Registry(
      List<Actor> actors, Map<ActorId, Integer> placeById, Map<ActorId, ActorId> parentByActor) {
    this.actors = actors;
    this.placeById = placeById;
    this.parentByActor = parentByActor;
  }

  /**
   * Registers actors and the hierarchy between them.
   *
   * @throws IllegalArgumentException if an id stands twice, a parent or child is unknown, or an
   *     actor would be part of itself
   */
  public static Registry of(List<Actor> actors, Map<ActorId, ActorId> parentByActor) {
    Map<ActorId, Integer> placeById = new HashMap<>();
    for (Actor actor : actors) {
      if (placeById.putIfAbsent(actor.id(), placeById.size()) != null) {
        throw new IllegalArgumentException("actor id must be unique, was twice: " + actor.id());
      }
    }
    parentByActor.forEach(
        (child, parent) -> {
          requireKnown(placeById, child);
          requireKnown(placeById, parent);
        });
    Registry registry =
        new Registry(
            List.copyOf(actors),
            placeById,
            Collections.unmodifiableMap(new LinkedHashMap<>(parentByActor)));
    parentByActor.keySet().forEach(registry::requireNoCircle);
    return registry;
  }

  private static void requireKnown(Map<ActorId, Integer> placeById, ActorId id) {
    if (!placeById.containsKey(id)) {
      throw new IllegalArgumentException("part_of must name a known actor, was " + id);
    }
  }

  private void requireNoCircle(ActorId start) {
    Set<ActorId> seen = new HashSet<>(Set.of(start));
    for (ActorId above = parentByActor.get(start);
        above != null;
        above = parentByActor.get(above)) {
      if (!seen.add(above)) {
        throw new IllegalArgumentException("part_of must not run in a circle, does at " + above);
      }
    }
  }

  /** All actors, in the order they were given in. */
  public List<Actor> actors() {
    return actors;
  }

  /** Their ids, in the same order. */
  public List<ActorId> ids() {
    return actors.stream().map(Actor::id).toList();
  }

  /** How many there are. */
  public int size() {
    return actors.size();
  }

  /** The actor of this id, if there is one. */
  public Optional<Actor> findActor(ActorId id) {
    return Optional.ofNullable(placeById.get(id)).map(actors::get);
  }

  /**
   * The actor of this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Actor actor(ActorId id) {
    return actors.get(indexOf(id));
  }

  /**
   * Where an actor stands in the order, counted from 0.
   *
   * @throws IllegalArgumentException if there is no such actor
   */
  public int indexOf(ActorId id) {
    Integer place = placeById.get(id);
    if (place == null) {
      throw new IllegalArgumentException("no actor has the id " + id);
    }
    return place;
  }

  /** What an actor is part of, if it is. */
  public Optional<ActorId> findParent(ActorId id) {
    return Optional.ofNullable(parentByActor.get(id));
  }

  /** What an actor is part of, and that in turn, nearest first. */
  public List<ActorId> ancestors(ActorId id) {
    List<ActorId> above = new ArrayList<>();
    for (Optional<ActorId> parent = findParent(id);
        parent.isPresent();
        parent = findParent(parent.get())) {
      above.add(parent.get());
    }
    return List.copyOf(above);
  }

  /** Which actors are directly part of this one, in order. */
  public List<ActorId> children(ActorId id) {
    return ids().stream().filter(child -> id.equals(parentByActor.get(child))).toList();
  }
}
