package org.entente.store.ballot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.app.ballot.Ballots;
import org.entente.app.ballot.Booth;
import org.entente.app.ballot.LinkToken;
import org.entente.app.ballot.VoteGiven;
import org.entente.app.ballot.VoteOutcome;
import org.entente.app.ballot.VoterToken;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoteTable;
import org.entente.kernel.Language;
import org.entente.store.sql.Pool;
import org.entente.store.sql.Storable;

/** Ballots in the database, which itself knows voters by their secrets. */
public final class DefaultBallots implements Ballots {
  private static final String BOOTH =
      "SELECT partnership, consultation, entente.flat(title) AS title, recurrence, previous, opens,"
          + " closes, invited, results, attribution, group_by, least_votes, least_voters, stage,"
          + " voter, kind, actor, named, entente.flat(traits) AS traits FROM entente.booth(?)";
  private static final String STATEMENTS =
      "SELECT id, entente.flat(wording) AS wording, version, moderation, about, unchecked, source"
          + " FROM entente.booth_statements(?)";
  private static final String OWN = "SELECT statement, version, value FROM entente.own_votes(?)";

  private static final String ASKED = "SELECT id FROM entente.booth_statements(?)";
  private static final String SAMPLE =
      "SELECT voter, columns, votes FROM entente.sampled_votes(?, ?, ?)";

  private final Pool pool;
  private final Intake intake;

  /** Those that this pool reaches, with votes taken by this intake. */
  public DefaultBallots(Pool pool, Intake intake) {
    this.pool = pool;
    this.intake = intake;
  }

  @Override
  public Optional<VoterToken> join(LinkToken link) {
    if (!Storable.is(link.secret())) {
      return Optional.empty();
    }
    String secret = Secret.fresh();
    return asks("SELECT entente.join_poll(?, ?)", link.secret(), secret)
        ? Optional.of(new VoterToken(secret))
        : Optional.empty();
  }

  @Override
  public Optional<Booth> findBooth(VoterToken token) {
    String secret = token.secret();
    if (!Storable.is(secret)) {
      return Optional.empty();
    }
    return pool.readAsNobody(
        transaction -> {
          Map<StatementId, VoteGiven> own = new LinkedHashMap<>();
          transaction
              .rows(
                  row ->
                      new VoteGiven(
                          new StatementId(row.getString("statement")),
                          row.getInt("version"),
                          Vote.of(row.getInt("value"))),
                  OWN,
                  secret)
              .forEach(vote -> own.put(vote.statement(), vote));
          var statements = transaction.rows(BoothReader::statement, STATEMENTS, secret);
          return transaction.row(row -> BoothReader.booth(row, statements, own), BOOTH, secret);
        });
  }

  @Override
  public Optional<VoteTable> findSample(VoterToken token, int leastVoters, int mostVoters) {
    String secret = token.secret();
    if (!Storable.is(secret)) {
      return Optional.empty();
    }
    return pool.readAsNobody(
        transaction -> {
          List<StatementId> asked =
              transaction.rows(row -> new StatementId(row.getString("id")), ASKED, secret);
          List<VotesOfOne> rows =
              transaction.rows(VotesOfOne::of, SAMPLE, secret, leastVoters, mostVoters);
          return rows.size() < leastVoters
              ? Optional.empty()
              : Optional.of(VotesOfOne.table(rows, asked));
        });
  }

  @Override
  public List<VoteOutcome> cast(VoterToken token, List<VoteGiven> votes) {
    if (votes.size() > MOST_AT_ONCE) {
      throw new IllegalArgumentException(
          "at most " + MOST_AT_ONCE + " votes can be cast at once, were " + votes.size());
    }
    return votes.isEmpty() ? List.of() : intake.cast(token, votes);
  }

  @Override
  public boolean propose(VoterToken token, String text, Language language) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.codePointCount(0, stripped.length()) > LONGEST_PROPOSAL) {
      throw new IllegalArgumentException(
          "a proposal must have 1 to " + LONGEST_PROPOSAL + " characters");
    }
    return Storable.is(token.secret())
        && asks("SELECT entente.propose(?, ?, ?)", token.secret(), stripped, language.code());
  }

  private boolean asks(String call, Object... arguments) {
    return pool.asNobody(
        transaction -> transaction.row(row -> row.getBoolean(1), call, arguments).orElse(false));
  }
}
