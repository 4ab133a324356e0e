package org.entente.store.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.app.ballot.LiveVote;
import org.entente.app.ballot.VoteGiven;
import org.entente.app.ballot.VoteOutcome;
import org.entente.app.ports.PartnershipId;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.VoterId;
import org.entente.store.sql.Pool;
import org.entente.store.sql.Storable;

/** Votes of many voters that are committed together, in their order. */
final class Batch {
  private static final String CAST =
      "SELECT "
          + Pool.DURABLY
          + ", outcome, partnership, consultation, voter FROM entente.cast_votes(?, ?, ?, ?)";

  /** The database can keep it, and no voter or statement bears it. */
  private static final String NOBODYS = "";

  private final List<String> secrets = new ArrayList<>();
  private final List<VoteGiven> votes = new ArrayList<>();

  /**
   * What became of them.
   *
   * @param live those that may be told
   */
  record Result(List<VoteOutcome> outcomes, List<LiveVote> live) {}

  private record Answer(
      VoteOutcome outcome, boolean told, String partnership, String consultation, String voter) {}

  void add(Waiting waiting) {
    for (VoteGiven vote : waiting.votes()) {
      secrets.add(known(waiting.secret()));
      votes.add(vote);
    }
  }

  /** Commits them. Errors: as {@link Pool}; then none of them may have been taken, or all. */
  Result commit(Pool pool) {
    List<Answer> answers = cast(pool);
    List<LiveVote> live = new ArrayList<>();
    for (int at = 0; at < answers.size(); at++) {
      Answer answer = answers.get(at);
      if (answer.outcome() == VoteOutcome.TAKEN && answer.told()) {
        live.add(
            new LiveVote(
                new PartnershipId(answer.partnership()),
                new ConsultationId(answer.consultation()),
                new VoterId(answer.voter()),
                votes.get(at).statement(),
                votes.get(at).vote()));
      }
    }
    return new Result(answers.stream().map(Answer::outcome).toList(), live);
  }

  private List<Answer> cast(Pool pool) {
    return pool.atOnce(
        Batch::answer,
        CAST,
        secrets,
        votes.stream().map(vote -> known(vote.statement().value())).toList(),
        votes.stream().map(vote -> String.valueOf(vote.version())).toList(),
        votes.stream().map(vote -> String.valueOf(vote.vote().value())).toList());
  }

  private static Answer answer(ResultSet row) throws SQLException {
    String voter = row.getString("voter");
    return voter == null
        ? new Answer(outcome(row), false, "", "", "")
        : new Answer(
            outcome(row), true, row.getString("partnership"), row.getString("consultation"), voter);
  }

  static VoteOutcome outcome(ResultSet row) throws SQLException {
    return VoteOutcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT));
  }

  private static String known(String text) {
    return Storable.is(text) ? text : NOBODYS;
  }
}
