package org.entente.dialogue.opinion;

import java.util.Optional;
import java.util.function.Function;
import org.entente.dialogue.Grouping;

/**
 * The votes do not fall into groups that could be told from chance.
 *
 * @param grouping whoever has enough votes in one group, others in none
 */
public record NoDistinctGroups(GroupTest test, Grouping grouping) implements OpinionGroups {
  @Override
  public Optional<Memberships> findMemberships() {
    return Optional.empty();
  }

  @Override
  public <R> R fold(Function<DistinctGroups, R> distinct, Function<NoDistinctGroups, R> none) {
    return none.apply(this);
  }
}
