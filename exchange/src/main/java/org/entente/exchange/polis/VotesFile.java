package org.entente.exchange.polis;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.entente.dialogue.VoteTable;
import org.entente.exchange.ConversationLimits;
import org.entente.exchange.FileProblem;
import org.entente.kernel.Findings;

/**
 * The log of votes, {@code votes.csv}: every vote that was ever given, in whatever order. Of the
 * votes of one voter on one statement the latest counts; of equally late ones, or where no moments
 * are stated, the last in the file.
 *
 * <p>Cost: the log is read twice, or three times if its order hides which vote came last; what is
 * kept is eight bytes a vote, never an object.
 */
final class VotesFile {
  private final Part part;
  private final ConversationLimits limits;

  VotesFile(Part part, ConversationLimits limits) {
    this.part = part;
    this.limits = limits;
  }

  /**
   * What stands in a log.
   *
   * @param inOrder whether of votes on the same statement by the same voter the last in the file is
   *     surely the latest
   */
  record Survey(int votes, Numbers voters, Numbers statements, boolean inOrder) {}

  /** Takes votes in. */
  @FunctionalInterface
  private interface Taker {
    void take(int voter, int statement, int value, long moment);
  }

  /**
   * Checks every line and says what stands there.
   *
   * @param known the numbers of the statements, ascending; empty if they are not known
   */
  Optional<Survey> survey(Optional<int[]> known, Findings findings) throws IOException {
    Surveyor surveyor = new Surveyor();
    boolean whole = read(known, findings, surveyor);
    return whole ? Optional.of(surveyor.survey()) : Optional.empty();
  }

  /** Looks at the votes as they go by. */
  private static final class Surveyor implements Taker {
    private final Numbers voters = new Numbers();
    private final Numbers statements = new Numbers();
    private int votes;
    private boolean byMoment = true;
    private boolean byPair = true;
    private int lastVoter = -1;
    private int lastStatement = -1;
    private long lastMoment;

    @Override
    public void take(int voter, int statement, int value, long moment) {
      voters.add(voter);
      statements.add(statement);
      votes++;
      boolean later = moment >= lastMoment;
      boolean samePair = voter == lastVoter && statement == lastStatement;
      boolean nextPair =
          statement > lastStatement || (statement == lastStatement && voter > lastVoter);
      byMoment &= later;
      byPair &= samePair ? later : nextPair;
      lastVoter = voter;
      lastStatement = statement;
      lastMoment = moment;
    }

    Survey survey() {
      return new Survey(votes, voters, statements, byMoment || byPair);
    }
  }

  /** The votes of a log without problems, of these voters and statements. */
  VoteTable table(Survey survey, Rows rows) throws IOException {
    VoteTable lastInFile = lastInFile(rows);
    return survey.inOrder() || lastInFile.votes() == survey.votes()
        ? lastInFile
        : latest(lastInFile, rows);
  }

  private VoteTable lastInFile(Rows rows) throws IOException {
    VoteTable.Builder builder = rows.table();
    read(
        Optional.empty(),
        new Findings(),
        (voter, statement, value, moment) ->
            builder.put(rows.voter(voter), rows.statement(statement), value));
    return builder.build();
  }

  private VoteTable latest(VoteTable lastInFile, Rows rows) throws IOException {
    LatestVotes latest = new LatestVotes(lastInFile);
    read(
        Optional.empty(),
        new Findings(),
        (voter, statement, value, moment) ->
            latest.take(rows.voter(voter), rows.statement(statement), value, moment));
    return latest.table();
  }

  /** Hands every sound vote over; whether the file could be read to its end. */
  private boolean read(Optional<int[]> known, Findings findings, Taker taker) throws IOException {
    Optional<PolisTable> opened = PolisTable.open(part, limits, findings);
    if (opened.isEmpty()) {
      return false;
    }
    try (PolisTable table = opened.get()) {
      int statement = table.require("comment-id", "tid");
      int voter = table.require("voter-id", "pid");
      int vote = table.require("vote");
      int moment = table.find("timestamp", "modified");
      if (statement == PolisTable.NONE || voter == PolisTable.NONE || vote == PolisTable.NONE) {
        return false;
      }
      for (int votes = 0; table.next(); votes++) {
        if (votes == limits.votes()) {
          table.tooMany(limits.votes());
          return false;
        }
        int on = statement(table, statement, known);
        int by = table.id(voter);
        int value = table.vote(vote);
        long at = table.moment(moment);
        if (on != PolisTable.NONE && by != PolisTable.NONE && value != PolisTable.UNREADABLE) {
          taker.take(by, on, value, at);
        }
      }
      return true;
    }
  }

  /** The number of a statement; {@link PolisTable#NONE} if there is none such, and so noted. */
  private static int statement(PolisTable table, int column, Optional<int[]> known) {
    int number = table.id(column);
    if (number != PolisTable.NONE
        && known.isPresent()
        && Arrays.binarySearch(known.get(), number) < 0) {
      table.wrong(FileProblem.STATEMENT_UNKNOWN, column);
      return PolisTable.NONE;
    }
    return number;
  }
}
