package org.entente.dialogue.decision;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.actors.ActorId;

/** What may be shown of who decided how. Who was absent is no part of it: that is always shown. */
public sealed interface Said {
  /** Tells the cases apart. */
  <R> R fold(
      BiFunction<Names, Numbers, R> names, Function<Numbers, R> numbers, Supplier<R> withheld);

  /** How many said what; zero or more each. */
  record Numbers(int yes, int no, int abstained) implements Said {
    @Override
    public <R> R fold(
        BiFunction<Names, Numbers, R> names, Function<Numbers, R> numbers, Supplier<R> withheld) {
      return numbers.apply(this);
    }
  }

  /**
   * Who said what, each in order of id.
   *
   * @param vetoed those of {@code no} who can prevent it alone
   */
  record Names(List<ActorId> yes, List<ActorId> no, List<ActorId> abstained, List<ActorId> vetoed)
      implements Said {
    public Names {
      yes = List.copyOf(yes);
      no = List.copyOf(no);
      abstained = List.copyOf(abstained);
      vetoed = List.copyOf(vetoed);
    }

    @Override
    public <R> R fold(
        BiFunction<Names, Numbers, R> names, Function<Numbers, R> numbers, Supplier<R> withheld) {
      return names.apply(this, new Numbers(yes.size(), no.size(), abstained.size()));
    }
  }

  /** Nothing: too few are secret for a count to keep them so. */
  record Withheld() implements Said {
    @Override
    public <R> R fold(
        BiFunction<Names, Numbers, R> names, Function<Numbers, R> numbers, Supplier<R> withheld) {
      return withheld.get();
    }
  }
}
