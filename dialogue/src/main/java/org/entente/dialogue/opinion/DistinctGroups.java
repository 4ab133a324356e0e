package org.entente.dialogue.opinion;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.dialogue.Grouping;

/** Voters fall into groups that vote alike. */
public final class DistinctGroups implements OpinionGroups {
  private final GroupTest test;
  private final Grouping grouping;
  private final List<Memberships> memberships;

  DistinctGroups(GroupTest test, Grouping grouping, List<Memberships> memberships) {
    this.test = test;
    this.grouping = grouping;
    this.memberships = memberships;
  }

  @Override
  public GroupTest test() {
    return test;
  }

  @Override
  public Grouping grouping() {
    return grouping;
  }

  @Override
  public Optional<Memberships> findMemberships() {
    return memberships.stream().findFirst();
  }

  @Override
  public <R> R fold(Function<DistinctGroups, R> distinct, Function<NoDistinctGroups, R> none) {
    return distinct.apply(this);
  }
}
