package org.entente.app.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.actors.Actor;
import org.entente.actors.ActorKind;
import org.entente.actors.Level;
import org.entente.actors.Side;
import org.entente.actors.table.ConcernedActors;
import org.entente.dossier.Dossier;

/**
 * How many actors sit on each side of the table, by kind and by level.
 *
 * <p>Shape: one line per kind and per level that somebody is of, in the order of kinds and levels.
 */
public record Seats(List<Line<ActorKind>> kinds, List<Line<Level>> levels) {
  /**
   * One kind, or one level.
   *
   * @param bySide who acts in two countries counts on both sides; who acts above countries on none
   * @param above how many act above countries
   * @param all every actor once
   */
  public record Line<T>(T of, Map<Side, Integer> bySide, int above, int all) {
    public Line {
      bySide = Collections.unmodifiableMap(new TreeMap<>(bySide));
    }

    /** How many act on a side. */
    public int on(Side side) {
      return bySide.getOrDefault(side, 0);
    }
  }

  public Seats {
    kinds = List.copyOf(kinds);
    levels = List.copyOf(levels);
  }

  /** Counts the actors of a dossier. */
  public static Seats of(Dossier dossier, ConcernedActors concerned) {
    return new Seats(
        lines(dossier, concerned, Actor::kind, ActorKind.values()),
        lines(dossier, concerned, Actor::level, Level.values()));
  }

  private static <T> List<Line<T>> lines(
      Dossier dossier, ConcernedActors concerned, Function<Actor, T> trait, T[] values) {
    List<Line<T>> lines = new ArrayList<>();
    for (T value : values) {
      Map<Side, Integer> bySide = new TreeMap<>();
      int above = 0;
      int all = 0;
      for (int place = 0; place < dossier.actors().size(); place++) {
        Actor actor = dossier.actors().actors().get(place);
        if (trait.apply(actor).equals(value)) {
          all++;
          above += actor.countries().isEmpty() ? 1 : 0;
          if (!actor.countries().isEmpty()) {
            concerned
                .concerns()
                .get(place)
                .sides()
                .forEach(side -> bySide.merge(side, 1, Integer::sum));
          }
        }
      }
      if (all > 0) {
        lines.add(new Line<>(value, bySide, above, all));
      }
    }
    return lines;
  }
}
