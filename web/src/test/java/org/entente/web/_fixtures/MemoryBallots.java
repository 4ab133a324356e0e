package org.entente.web._fixtures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.entente.actors.ActorId;
import org.entente.app.ballot.Ballots;
import org.entente.app.ballot.Booth;
import org.entente.app.ballot.LinkToken;
import org.entente.app.ballot.VoteGiven;
import org.entente.app.ballot.VoteOutcome;
import org.entente.app.ballot.VoterToken;
import org.entente.app.ports.PartnershipId;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Consultation.Results;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.Voter;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.VoterKind;
import org.entente.kernel.Language;

/** One consultation that is kept in memory, and all that came in, in its order. */
public final class MemoryBallots implements Ballots {
  private final Map<String, Voter> votersBySecret = new HashMap<>();
  private final Map<String, Integer> seatsByLink = new HashMap<>();
  private final Map<VoterId, Map<StatementId, VoteGiven>> votesByVoter = new LinkedHashMap<>();
  private final List<Taken> taken = new ArrayList<>();
  private final List<String> proposals = new ArrayList<>();
  private Consultation consultation;

  /** A vote that came in. */
  public record Taken(VoterId voter, VoteGiven vote) {}

  /** Takes votes in this consultation. */
  public MemoryBallots(Consultation consultation) {
    this.consultation = consultation;
  }

  /** Forgets everything and takes votes in another consultation. */
  public synchronized void begin(Consultation another) {
    votersBySecret.clear();
    seatsByLink.clear();
    votesByVoter.clear();
    taken.clear();
    proposals.clear();
    consultation = another;
  }

  /** Invites a person, or an actor by its id. */
  public synchronized String invite(String voter, VoterKind kind) {
    Set<ActorId> actors = kind == VoterKind.ACTOR ? Set.of(new ActorId(voter)) : Set.of();
    String secret = secret();
    votersBySecret.put(secret, new Voter(new VoterId(voter), kind, actors, false, Map.of()));
    return secret;
  }

  /** A link with so many seats. */
  public synchronized String share(int seats) {
    String secret = secret();
    seatsByLink.put(secret, seats);
    return secret;
  }

  private static String secret() {
    return (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
  }

  /** Changes what is asked. */
  public synchronized void change(UnaryOperator<Consultation> change) {
    consultation = change.apply(consultation);
  }

  /** Every vote taken, in the order in which it came, those sent twice twice. */
  public synchronized List<Taken> taken() {
    return List.copyOf(taken);
  }

  /** The votes of a voter that count. */
  public synchronized Map<StatementId, VoteGiven> votes(String voter) {
    return Map.copyOf(votesByVoter.getOrDefault(new VoterId(voter), Map.of()));
  }

  /** What a voter says of a statement; it must have said something. */
  public synchronized Vote vote(String voter, String statement) {
    return Optional.ofNullable(votes(voter).get(new StatementId(statement))).orElseThrow().vote();
  }

  /** What was proposed, with its language. */
  public synchronized List<String> proposals() {
    return List.copyOf(proposals);
  }

  /** How many vote by a link. */
  public synchronized long joined() {
    return votersBySecret.values().stream()
        .filter(voter -> voter.id().value().startsWith("joined-"))
        .count();
  }

  @Override
  public synchronized Optional<VoterToken> join(LinkToken link) {
    int left = seatsByLink.getOrDefault(link.secret(), 0);
    if (left == 0 || stage() == Booth.Stage.CLOSED) {
      return Optional.empty();
    }
    seatsByLink.put(link.secret(), left - 1);
    return Optional.of(new VoterToken(invite("joined-" + votersBySecret.size(), VoterKind.PERSON)));
  }

  @Override
  public synchronized Optional<Booth> findBooth(VoterToken token) {
    return Optional.ofNullable(votersBySecret.get(token.secret()))
        .map(
            voter ->
                new Booth(
                    new PartnershipId("nursing"),
                    consultation,
                    voter,
                    stage(),
                    votesByVoter.getOrDefault(voter.id(), Map.of())));
  }

  private Booth.Stage stage() {
    Instant now = Instant.now();
    return consultation.window().isClosed(now)
        ? Booth.Stage.CLOSED
        : consultation.window().isOpen(now) ? Booth.Stage.OPEN : Booth.Stage.NOT_YET;
  }

  @Override
  public synchronized Optional<VoteTable> findSample(
      VoterToken token, int leastVoters, int mostVoters) {
    if (votesByVoter.size() < leastVoters
        || consultation.disclosure().results() == Results.SEALED) {
      return Optional.empty();
    }
    List<StatementId> asked = consultation.statements().stream().map(Statement::id).toList();
    VoteTable.Builder votes = VoteTable.of(List.copyOf(votesByVoter.keySet()), asked);
    int row = 0;
    for (Map<StatementId, VoteGiven> given : votesByVoter.values()) {
      for (VoteGiven vote : given.values()) {
        votes.put(row, asked.indexOf(vote.statement()), vote.vote().value());
      }
      row++;
    }
    return Optional.of(votes.build());
  }

  @Override
  public synchronized List<VoteOutcome> cast(VoterToken token, List<VoteGiven> votes) {
    return votes.stream().map(vote -> cast(token, vote)).toList();
  }

  private VoteOutcome cast(VoterToken token, VoteGiven vote) {
    Optional<Voter> voter = Optional.ofNullable(votersBySecret.get(token.secret()));
    Optional<Statement> statement =
        consultation.statements().stream()
            .filter(one -> one.id().equals(vote.statement()) && one.isAsked())
            .findFirst();
    if (voter.isEmpty()) {
      return VoteOutcome.NO_SEAT;
    }
    if (stage() != Booth.Stage.OPEN) {
      return VoteOutcome.CLOSED;
    }
    if (statement.isEmpty()) {
      return VoteOutcome.UNKNOWN;
    }
    if (statement.get().version() != vote.version()) {
      return VoteOutcome.STALE;
    }
    VoterId id = voter.get().id();
    taken.add(new Taken(id, vote));
    votesByVoter.computeIfAbsent(id, anew -> new HashMap<>()).put(vote.statement(), vote);
    return VoteOutcome.TAKEN;
  }

  @Override
  public synchronized boolean propose(VoterToken token, String text, Language language) {
    return stage() == Booth.Stage.OPEN && proposals.add(language + ": " + text);
  }
}
