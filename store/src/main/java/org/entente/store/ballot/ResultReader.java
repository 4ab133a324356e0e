package org.entente.store.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.app.ballot.VotesFrame;
import org.entente.app.ballot.VotesShown;
import org.entente.app.ports.PartnershipId;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.Voter;
import org.entente.dialogue.VoterId;
import org.entente.store.sql.Transaction;

/** Reads the votes that a session may see. */
final class ResultReader {
  private static final String RESULT =
      "SELECT group_by, closed, statements FROM entente.result(?, ?)";
  private static final String VOTERS =
      "SELECT voter, kind, actor, named, label FROM entente.result_voters(?, ?)";
  private static final String SOME_VOTERS = VOTERS + " WHERE voter = ANY (?)";
  private static final String VOTES =
      "SELECT voter, columns, votes FROM entente.result_votes(?, ?)";

  private ResultReader() {}

  static Optional<VotesFrame> frame(
      Transaction transaction, PartnershipId id, ConsultationId consultation) throws SQLException {
    return transaction.row(ResultReader::frame, RESULT, id.value(), consultation.value());
  }

  static List<Voter> voters(Transaction transaction, PartnershipId id, ConsultationId consultation)
      throws SQLException {
    Optional<VotesFrame> frame = frame(transaction, id, consultation);
    return frame.isEmpty()
        ? List.of()
        : voters(transaction, id, consultation, frame.get().groupBy());
  }

  static List<Voter> voters(
      Transaction transaction, PartnershipId id, ConsultationId consultation, List<VoterId> named)
      throws SQLException {
    Optional<VotesFrame> frame = frame(transaction, id, consultation);
    if (frame.isEmpty()) {
      return List.of();
    }
    String groupBy = frame.get().groupBy();
    return transaction.rows(
        row -> voter(row, groupBy),
        SOME_VOTERS,
        id.value(),
        consultation.value(),
        named.stream().map(VoterId::value).toList());
  }

  private static List<Voter> voters(
      Transaction transaction, PartnershipId id, ConsultationId consultation, String groupBy)
      throws SQLException {
    return transaction.rows(row -> voter(row, groupBy), VOTERS, id.value(), consultation.value());
  }

  static Optional<VotesShown> find(
      Transaction transaction, PartnershipId id, ConsultationId consultation) throws SQLException {
    Optional<VotesFrame> frame = frame(transaction, id, consultation);
    if (frame.isEmpty()) {
      return Optional.empty();
    }
    List<Voter> voters = voters(transaction, id, consultation, frame.get().groupBy());
    VoteTable.Builder votes =
        VoteTable.of(voters.stream().map(Voter::id).toList(), frame.get().statements());
    Map<String, Integer> rows = new HashMap<>();
    voters.forEach(voter -> rows.put(voter.id().value(), rows.size()));
    transaction.rows(row -> put(votes, rows, row), VOTES, id.value(), consultation.value());
    return Optional.of(new VotesShown(voters, votes.build(), frame.get().closed()));
  }

  private static VotesFrame frame(ResultSet row) throws SQLException {
    return new VotesFrame(
        row.getString("group_by"),
        Transaction.texts(row, "statements").stream().map(StatementId::new).toList(),
        row.getBoolean("closed"));
  }

  private static Voter voter(ResultSet row, String groupBy) throws SQLException {
    return new Voter(
        new VoterId(row.getString("voter")),
        BoothReader.kind(row),
        BoothReader.actors(row),
        row.getBoolean("named"),
        Map.of(groupBy, row.getString("label")));
  }

  /** Puts one voter's votes in; somebody may have taken the voter's row out of the dossier. */
  private static boolean put(VoteTable.Builder votes, Map<String, Integer> rows, ResultSet row)
      throws SQLException {
    Integer voter = rows.get(row.getString("voter"));
    if (voter == null) {
      return false;
    }
    List<Integer> columns = Transaction.numbers(row, "columns");
    List<Integer> values = Transaction.numbers(row, "votes");
    for (int at = 0; at < columns.size(); at++) {
      votes.put(voter, columns.get(at), values.get(at));
    }
    return true;
  }
}
