package org.entente.app.study;

import java.util.List;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.Statement;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.ground.GroundStudy;
import org.entente.dialogue.opinion.OpinionGroups;
import org.entente.dialogue.opinion.OpinionMap;

/**
 * Everything that votes alone allow to say, for whoever may see all of them.
 *
 * @param grouping the groups across which common ground was looked for: declared ones, or those
 *     found
 */
public record DialogueStudy(
    VoteTable votes,
    List<Statement> statements,
    OpinionMap map,
    OpinionGroups found,
    Grouping grouping,
    GroundStudy ground) {
  public DialogueStudy {
    statements = List.copyOf(statements);
  }

  /**
   * Studies votes across the groups found by them.
   *
   * @param statements those of the votes at least
   * @param leastVotes of a group on a statement before anything is concluded
   */
  public static DialogueStudy of(
      VoteTable votes, List<Statement> statements, int leastVotes, long seed) {
    return of(
        votes,
        statements,
        Grouping.of(List.of(), votes.voters().size(), none -> Grouping.NONE),
        leastVotes,
        seed);
  }

  /**
   * Studies votes across declared groups.
   *
   * @param declared groups to look across; those found by votes, if there is none
   */
  public static DialogueStudy of(
      VoteTable votes, List<Statement> statements, Grouping declared, int leastVotes, long seed) {
    OpinionMap map = OpinionMap.of(votes, seed);
    OpinionGroups found = OpinionGroups.of(map, seed);
    Grouping grouping = declared.groups() > 0 ? declared : found.grouping();
    if (grouping.groups() == 0) {
      grouping = Grouping.everybody(votes.voters().size());
    }
    return new DialogueStudy(
        votes,
        statements,
        map,
        found,
        grouping,
        GroundStudy.of(votes, grouping, statements, leastVotes));
  }
}
