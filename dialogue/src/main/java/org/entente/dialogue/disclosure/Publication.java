package org.entente.dialogue.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;
import org.entente.kernel.Rule;

/**
 * Tables of one consultation that may be published side by side: no number that rests on fewer
 * voters than the threshold can be worked out from them, from one table or from all together.
 *
 * <p>It holds against a reader who knows who is in which group, who voted on what, what named
 * voters voted, and this rule; and who wonders what the others voted. How it holds: groups with too
 * few votes are shown only together, with a further group where they would still be too few; any
 * two groups of sibling tables share no voter or enough of them; which groups those are depends on
 * who voted and never on what. Voters that no published table tells apart are a <em>cluster</em>;
 * of a cluster with a hidden group everything is shown where every answer was given, else how many
 * agree where some do and some do not, else nothing; every wider figure is a sum of these.
 *
 * <p>Shape: tables in the order of columns, of which an earlier one is hidden less than a later
 * one. It holds for one state of the votes: two states of the same tables show what was voted
 * between.
 *
 * @param leastVoters fewer voters than these are shown only together
 */
public record Publication(int leastVoters, List<DisclosedTable> tables) {
  /** How cells are withheld. */
  public static final Rule RULE =
      Rule.of(
          "dialogue.disclosure",
          "groups with n < t are merged until n ≥ t; for blocks B, C of any two tables |B ∩ C| = 0"
              + " or ≥ t; a cluster with a merged group is shown as (A, D, P) if A, D, P > 0, as A"
              + " of n if 0 < A < n, else withheld",
          "Hundepool et al. 2012, Statistical Disclosure Control, ch. 4 and 5 (threshold rule,"
              + " table redesign, linked tables, group disclosure)");

  public Publication {
    tables = List.copyOf(tables);
  }

  /**
   * Publishes tables of all columns.
   *
   * @param columns in order of importance
   * @param named voters whose votes are published under their names, and so protect nobody
   * @throws IllegalArgumentException if the threshold is below 1, or a grouping of other voters
   */
  public static Publication of(
      VoteTable votes, List<Column> columns, Set<VoterId> named, int leastVoters) {
    check(votes, columns, leastVoters);
    Voters voters = new Voters(columns, secret(votes, named), leastVoters);
    List<List<DisclosedStatement>> rows = new ArrayList<>();
    columns.forEach(column -> rows.add(new ArrayList<>()));
    Ballots[] ballots = Ballots.of(votes);
    for (int at = 0; at < ballots.length; at++) {
      StatementId statement = votes.statements().get(at);
      List<DisclosedStatement> sides = new Clusters(voters, ballots[at]).publish(statement);
      for (int column = 0; column < sides.size(); column++) {
        rows.get(column).add(sides.get(column));
      }
    }
    List<DisclosedTable> tables = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      tables.add(new DisclosedTable(columns.get(column).name(), rows.get(column)));
    }
    return new Publication(leastVoters, tables);
  }

  /**
   * Publishes what a consultation promised its voters. Under Chatham House rule, only its one
   * declared column and nobody's name.
   *
   * @throws IllegalArgumentException also if the declared column is not among the columns
   */
  public static Publication of(
      VoteTable votes,
      List<Column> columns,
      Set<VoterId> named,
      Consultation.Disclosure disclosure) {
    if (disclosure.attribution() == Consultation.Attribution.NAMED) {
      return of(votes, columns, named, disclosure.leastVoters());
    }
    List<Column> declared =
        columns.stream().filter(column -> column.name().equals(disclosure.groupBy())).toList();
    if (declared.isEmpty()) {
      throw new IllegalArgumentException(
          "columns must hold the declared one, " + disclosure.groupBy());
    }
    return of(votes, declared, Set.of(), disclosure.leastVoters());
  }

  private static void check(VoteTable votes, List<Column> columns, int leastVoters) {
    if (leastVoters < 1) {
      throw new IllegalArgumentException("threshold must be 1 or more, was " + leastVoters);
    }
    Set<String> names = new HashSet<>();
    for (Column column : columns) {
      if (column.grouping().voters() != votes.voters().size()) {
        throw new IllegalArgumentException(
            "column "
                + column.name()
                + " must group "
                + votes.voters().size()
                + " voters, groups "
                + column.grouping().voters());
      }
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("column stands twice: " + column.name());
      }
    }
  }

  private static boolean[] secret(VoteTable votes, Set<VoterId> named) {
    boolean[] secret = new boolean[votes.voters().size()];
    for (int voter = 0; voter < secret.length; voter++) {
      secret[voter] = !named.contains(votes.voters().get(voter));
    }
    return secret;
  }
}
