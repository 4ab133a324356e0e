package org.entente.store.ballot;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.actors.ActorId;
import org.entente.app.ballot.Booth;
import org.entente.app.ballot.Closing;
import org.entente.app.ballot.EnteredVote;
import org.entente.app.ballot.LinkToken;
import org.entente.app.ballot.Polls;
import org.entente.app.ballot.Proposal;
import org.entente.app.ballot.Scheduling;
import org.entente.app.ballot.Turnout;
import org.entente.app.ballot.VoteOutcome;
import org.entente.app.ballot.VoterToken;
import org.entente.app.ballot.VotesFrame;
import org.entente.app.ballot.VotesShown;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.SessionToken;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.Voter;
import org.entente.dialogue.VoterId;
import org.entente.kernel.Language;
import org.entente.store.sql.Pool;
import org.entente.store.sql.RowReader;
import org.entente.store.sql.Transaction;

/** Polls in the database, which itself decides what a session may ask, see and close. */
public final class DefaultPolls implements Polls {
  private static final String STAGES = "SELECT consultation, stage FROM entente.stages(?)";

  private final Pool pool;

  /** Those that this pool reaches. */
  public DefaultPolls(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Scheduling schedule(SessionToken by, PartnershipId id, Consultation consultation) {
    return pool.change(by, transaction -> Schedules.put(transaction, id, consultation, Map.of()));
  }

  @Override
  public List<VoterToken> invite(
      SessionToken by, PartnershipId id, ConsultationId consultation, List<Voter> voters) {
    Set<VoterId> seen = new HashSet<>();
    for (Voter voter : voters) {
      if (!seen.add(voter.id())) {
        throw new IllegalArgumentException("every voter must stand once, was twice: " + voter.id());
      }
    }
    List<String> secrets = Stream.generate(Secret::fresh).limit(voters.size()).toList();
    call(
        by,
        "SELECT entente.invite(?, ?, ?::jsonb)",
        id.value(),
        consultation.value(),
        Json.voters(voters, secrets));
    return secrets.stream().map(VoterToken::new).toList();
  }

  @Override
  public LinkToken share(
      SessionToken by, PartnershipId id, ConsultationId consultation, ActorId actor, int seats) {
    String secret = Secret.fresh();
    call(
        by,
        "SELECT entente.share(?, ?, ?, ?, ?)",
        id.value(),
        consultation.value(),
        actor.value(),
        seats,
        secret);
    return new LinkToken(secret);
  }

  @Override
  public Optional<VoterToken> takeSeat(
      SessionToken by, PartnershipId id, ConsultationId consultation, ActorId actor) {
    String secret = Secret.fresh();
    boolean taken =
        changed(
            by,
            row -> row.getBoolean(1),
            "SELECT entente.take_seat(?, ?, ?, ?)",
            id.value(),
            consultation.value(),
            actor.value(),
            secret);
    return taken ? Optional.of(new VoterToken(secret)) : Optional.empty();
  }

  @Override
  public List<VoteOutcome> enter(
      SessionToken by, PartnershipId id, ConsultationId consultation, List<EnteredVote> votes) {
    return votes.isEmpty()
        ? List.of()
        : pool.change(by, transaction -> entered(transaction, id, consultation, votes));
  }

  private static List<VoteOutcome> entered(
      Transaction transaction,
      PartnershipId id,
      ConsultationId consultation,
      List<EnteredVote> votes)
      throws SQLException {
    List<VoteOutcome> outcomes =
        transaction.rows(
            Batch::outcome,
            "SELECT outcome FROM entente.enter_votes(?, ?, ?, ?, ?, ?, ?)",
            id.value(),
            consultation.value(),
            votes.stream().map(entered -> entered.voter().value()).toList(),
            votes.stream().map(entered -> entered.vote().statement().value()).toList(),
            votes.stream().map(entered -> String.valueOf(entered.vote().version())).toList(),
            votes.stream().map(entered -> String.valueOf(entered.vote().vote().value())).toList(),
            votes.stream().map(entered -> entered.source().citation()).toList());
    if (!outcomes.stream().allMatch(VoteOutcome.TAKEN::equals)) {
      transaction.undo();
    }
    return outcomes;
  }

  @Override
  public Map<ConsultationId, Booth.Stage> stages(SessionToken by, PartnershipId id) {
    return pool.read(
        by,
        transaction -> {
          Map<ConsultationId, Booth.Stage> stages = new TreeMap<>();
          transaction.rows(
              row ->
                  stages.put(
                      new ConsultationId(row.getString("consultation")), BoothReader.stage(row)),
              STAGES,
              id.value());
          return stages;
        });
  }

  @Override
  public List<Turnout> turnout(SessionToken by, PartnershipId id, ConsultationId consultation) {
    return seen(
        by,
        row ->
            new Turnout(
                BoothReader.actors(row),
                row.getInt("seats"),
                row.getInt("voted"),
                row.getObject("latest") == null
                    ? Set.of()
                    : Set.of(BoothReader.moment(row, "latest"))),
        "SELECT actor, seats, voted, latest FROM entente.turnout(?, ?)",
        id,
        consultation);
  }

  @Override
  public List<Proposal> proposals(SessionToken by, PartnershipId id, ConsultationId consultation) {
    return seen(
        by,
        row ->
            new Proposal(
                new Proposal.Id(row.getObject("key", UUID.class)),
                row.getString("text"),
                new Language(row.getString("language"))),
        "SELECT key, text, language FROM entente.proposals(?, ?)",
        id,
        consultation);
  }

  @Override
  public boolean decide(
      SessionToken by, PartnershipId id, ConsultationId consultation, Proposal.Id proposal) {
    return changed(
        by,
        row -> row.getBoolean(1),
        "SELECT entente.decide(?, ?, ?)",
        id.value(),
        consultation.value(),
        proposal.value());
  }

  @Override
  public Optional<VotesShown> findVotes(
      SessionToken by, PartnershipId id, ConsultationId consultation) {
    return pool.read(by, transaction -> ResultReader.find(transaction, id, consultation));
  }

  @Override
  public Optional<VotesFrame> findFrame(
      SessionToken by, PartnershipId id, ConsultationId consultation) {
    return pool.read(by, transaction -> ResultReader.frame(transaction, id, consultation));
  }

  @Override
  public List<Voter> voters(SessionToken by, PartnershipId id, ConsultationId consultation) {
    return pool.read(by, transaction -> ResultReader.voters(transaction, id, consultation));
  }

  @Override
  public List<Voter> voters(
      SessionToken by, PartnershipId id, ConsultationId consultation, List<VoterId> named) {
    return pool.read(by, transaction -> ResultReader.voters(transaction, id, consultation, named));
  }

  @Override
  public Closing close(SessionToken by, PartnershipId id, ConsultationId consultation) {
    // Two steps, so that votes for other consultations need not wait for the second.
    call(by, "SELECT entente.end_poll(?, ?)", id.value(), consultation.value());
    return changed(
        by,
        row -> new Closing(row.getLong("votes"), row.getBoolean("moved")),
        "SELECT votes, moved FROM entente.move_votes(?, ?, ?)",
        id.value(),
        consultation.value(),
        (long) Closing.MOST_MOVED);
  }

  private <R> List<R> seen(
      SessionToken by,
      RowReader<R> reader,
      String query,
      PartnershipId id,
      ConsultationId consultation) {
    return pool.read(
        by, transaction -> transaction.rows(reader, query, id.value(), consultation.value()));
  }

  private <R> R changed(SessionToken by, RowReader<R> reader, String call, Object... arguments) {
    return pool.change(
        by,
        transaction ->
            transaction
                .row(reader, call, arguments)
                .orElseThrow(() -> new IllegalStateException("no answer to " + call)));
  }

  private void call(SessionToken by, String call, Object... arguments) {
    pool.change(
        by,
        transaction -> {
          transaction.call(call, arguments);
          return true;
        });
  }
}
