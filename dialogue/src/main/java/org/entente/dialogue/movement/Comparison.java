package org.entente.dialogue.movement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.actors.ActorId;
import org.entente.dialogue.Count;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Tally;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoterId;

/** The two rounds side by side. */
final class Comparison {
  private static final int UNSAID = 9;

  private final AskedRound before;
  private final AskedRound after;
  private final NamedActors namedBefore;
  private final NamedActors namedAfter;
  private final Tally tallyBefore;
  private final Tally tallyAfter;
  private final Map<VoterId, Integer> rowsBefore;
  private final Map<VoterId, Integer> rowsAfter;

  Comparison(AskedRound before, AskedRound after, NamedActors namedBefore, NamedActors namedAfter) {
    this.before = before;
    this.after = after;
    this.namedBefore = namedBefore;
    this.namedAfter = namedAfter;
    this.tallyBefore = Tally.of(before.votes(), before.grouping());
    this.tallyAfter = Tally.of(after.votes(), after.grouping());
    this.rowsBefore = rows(before.votes().voters());
    this.rowsAfter = rows(after.votes().voters());
  }

  List<StatementMovement> statements() {
    Map<StatementId, Integer> columnsBefore = before.columns();
    Map<StatementId, Integer> versionsBefore = versions(before);
    Map<StatementId, Integer> versionsAfter = versions(after);
    List<StatementMovement> moved = new ArrayList<>();
    for (int column = 0; column < after.votes().statements().size(); column++) {
      StatementId id = after.votes().statements().get(column);
      Integer earlier = columnsBefore.get(id);
      Integer versionBefore = versionsBefore.get(id);
      Integer versionAfter = versionsAfter.get(id);
      if (earlier != null && versionBefore != null && versionAfter != null) {
        Pairing[] pairings = pairings(earlier, column);
        moved.add(
            new StatementMovement(
                id,
                versionBefore,
                versionAfter,
                all(earlier, column, pairings),
                groups(earlier, column, pairings),
                actors(earlier, column)));
      }
    }
    return moved;
  }

  private GroupMovement all(int earlier, int column, Pairing[] pairings) {
    return new GroupMovement(
        "", tallyBefore.all(earlier), tallyAfter.all(column), pairings[pairings.length - 1]);
  }

  private List<GroupMovement> groups(int earlier, int column, Pairing[] pairings) {
    TreeSet<String> labels = new TreeSet<>(before.grouping().labels());
    labels.addAll(after.grouping().labels());
    List<GroupMovement> groups = new ArrayList<>();
    for (String label : labels) {
      int now = after.grouping().labels().indexOf(label);
      groups.add(
          new GroupMovement(
              label,
              count(tallyBefore, before.grouping().labels().indexOf(label), earlier),
              count(tallyAfter, now, column),
              now < 0 ? new Pairing(0, 0, 0, 0) : pairings[now]));
    }
    return groups;
  }

  private static Count count(Tally tally, int group, int column) {
    return group < 0 ? Count.NONE : tally.of(group, column);
  }

  /** Of each group of the later round, and last of everybody. */
  private Pairing[] pairings(int earlier, int column) {
    Grouping grouping = after.grouping();
    int[][] counts = new int[grouping.groups() + 1][4];
    for (int voter = 0; voter < grouping.voters(); voter++) {
      Integer row = rowsBefore.get(after.votes().voters().get(voter));
      int then = row == null ? UNSAID : said(before, row, earlier);
      int now = said(after, voter, column);
      if (then != UNSAID && now != UNSAID) {
        int cell = (then > 0 ? 0 : 2) + (now > 0 ? 0 : 1);
        counts[grouping.groups()][cell]++;
        if (grouping.group(voter) != Grouping.NONE) {
          counts[grouping.group(voter)][cell]++;
        }
      }
    }
    Pairing[] pairings = new Pairing[counts.length];
    for (int group = 0; group < counts.length; group++) {
      int[] cells = counts[group];
      pairings[group] = new Pairing(cells[0], cells[1], cells[2], cells[3]);
    }
    return pairings;
  }

  private List<ActorMovement> actors(int earlier, int column) {
    List<ActorMovement> moved = new ArrayList<>();
    for (Map.Entry<ActorId, VoterId> actor : namedAfter.voterByActor().entrySet()) {
      VoterId then = namedBefore.voterByActor().get(actor.getKey());
      Integer row = then == null ? null : rowsBefore.get(then);
      Integer now = rowsAfter.get(actor.getValue());
      if (row != null && now != null) {
        int from = said(before, row, earlier);
        int to = said(after, now, column);
        if (from != UNSAID && to != UNSAID) {
          moved.add(new ActorMovement(actor.getKey(), Vote.of(from), Vote.of(to)));
        }
      }
    }
    return moved;
  }

  private static int said(AskedRound round, int voter, int column) {
    return round.votes().find(voter, column).orElse(UNSAID);
  }

  private static Map<VoterId, Integer> rows(List<VoterId> voters) {
    Map<VoterId, Integer> rows = new HashMap<>();
    for (int row = 0; row < voters.size(); row++) {
      rows.put(voters.get(row), row);
    }
    return rows;
  }

  private static Map<StatementId, Integer> versions(AskedRound round) {
    Map<StatementId, Integer> versions = new HashMap<>();
    for (Statement statement : round.statements()) {
      versions.put(statement.id(), statement.version());
    }
    return versions;
  }
}
