package org.entente.dialogue.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.actors.ActorId;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;

/**
 * Whether the right actors were asked: how many of each kind took part, of how many invited.
 *
 * <p>Shape: kinds with enough invited actors in order, then those shown only together. Taking part
 * is withheld by {@link Publication#RULE}, as if it were an agreement; how many were invited is not
 * secret.
 *
 * @param invited how many actors
 * @param all how many took part
 */
public record Participation(int invited, Cell all, List<DisclosedGroup> kinds) {
  private static final StatementId TOOK_PART = new StatementId("took-part");

  public Participation {
    kinds = List.copyOf(kinds);
  }

  /**
   * Counts who took part.
   *
   * @param kindByInvited the declared group of each invited actor
   * @param tookPart actors that voted; others than the invited are left out
   * @throws IllegalArgumentException if the threshold is below 1
   */
  public static Participation of(
      Map<ActorId, String> kindByInvited, Set<ActorId> tookPart, int leastVoters) {
    Map<ActorId, String> ordered = new TreeMap<>(kindByInvited);
    List<VoterId> invited = new ArrayList<>();
    ordered.keySet().forEach(actor -> invited.add(new VoterId(actor.value())));
    VoteTable.Builder votes = VoteTable.of(invited, List.of(TOOK_PART));
    int row = 0;
    for (ActorId actor : ordered.keySet()) {
      votes.put(row++, 0, tookPart.contains(actor) ? 1 : -1);
    }
    Column kinds = new Column("kind", Grouping.of(List.copyOf(ordered.values())));
    DisclosedStatement published =
        Publication.of(votes.build(), List.of(kinds), Set.of(), leastVoters)
            .tables()
            .get(0)
            .statements()
            .get(0);
    return new Participation(invited.size(), published.all(), published.groups());
  }
}
