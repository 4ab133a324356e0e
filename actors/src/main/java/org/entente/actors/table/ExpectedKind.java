package org.entente.actors.table;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.entente.actors.ActorKind;
import org.entente.actors.Side;
import org.entente.actors.Theme;
import org.entente.kernel.Source;

/**
 * One line of the dated, sourced table of kinds of actor that a problem should find at the table.
 *
 * @param anyOf one actor of any of these kinds suffices
 * @param side on which side of the corridor
 * @param themes only if the problem touches one of these; always if empty
 */
public record ExpectedKind(Set<ActorKind> anyOf, Side side, Set<Theme> themes, Source source) {
  public ExpectedKind {
    anyOf = Collections.unmodifiableSet(new TreeSet<>(anyOf));
    themes = Collections.unmodifiableSet(new TreeSet<>(themes));
    if (anyOf.isEmpty()) {
      throw new IllegalArgumentException("an expected kind must name at least one kind of actor");
    }
  }
}
