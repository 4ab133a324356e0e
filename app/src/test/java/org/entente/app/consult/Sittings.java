package org.entente.app.consult;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.actors.ActorId;
import org.entente.app.ballot.Booth;
import org.entente.app.ballot.VoteGiven;
import org.entente.app.ports.PartnershipId;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Consultation.Attribution;
import org.entente.dialogue.Consultation.Disclosure;
import org.entente.dialogue.Consultation.Results;
import org.entente.dialogue.Consultation.Series;
import org.entente.dialogue.Consultation.Window;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.Moderation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.Voter;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.VoterKind;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;

/** Voters at the booth of an autumn round; a statement written {@code -visas} was taken out. */
final class Sittings {
  static final Instant OPENS = Instant.parse("2026-11-01T08:00:00Z");
  static final Instant CLOSES = Instant.parse("2026-12-01T18:00:00Z");
  static final Instant BETWEEN = Instant.parse("2026-11-20T12:00:00Z");

  private Sittings() {}

  /** A person; each vote it gave is written {@code fees=agree}. */
  static Booth person(String id, Results results, String statements, String... votes) {
    return booth(
        new Voter(new VoterId(id), VoterKind.PERSON, Set.of(), false, Map.of()),
        consultation(results, statements),
        votes);
  }

  /** Whoever votes for an actor. */
  static Booth actor(String id, Results results, String statements, String... votes) {
    return booth(
        new Voter(new VoterId(id), VoterKind.ACTOR, Set.of(new ActorId(id)), true, Map.of()),
        consultation(results, statements),
        votes);
  }

  private static Booth booth(Voter voter, Consultation consultation, String... votes) {
    Map<StatementId, VoteGiven> given = new HashMap<>();
    for (String vote : votes) {
      String[] parts = vote.split("=", 2);
      StatementId statement = new StatementId(parts[0]);
      given.put(statement, new VoteGiven(statement, 1, Vote.find(parts[1]).orElseThrow()));
    }
    return new Booth(new PartnershipId("nursing"), consultation, voter, Booth.Stage.OPEN, given);
  }

  private static Consultation consultation(Results results, String statements) {
    return new Consultation(
        new ConsultationId("autumn"),
        Wording.of("Autumn round"),
        new Series("", ""),
        new Window(OPENS, CLOSES),
        Set.of(),
        new Disclosure(results, Attribution.NAMED, "kind", 3, 3),
        Stream.of(statements.split(" ", -1)).map(Sittings::statement).toList());
  }

  private static Statement statement(String written) {
    boolean out = written.startsWith("-");
    String id = out ? written.substring(1) : written;
    return new Statement(
        new StatementId(id),
        Wording.of("On " + id),
        1,
        out ? Moderation.OUT : Moderation.IN,
        false,
        Set.of(),
        Source.UNSTATED);
  }

  static List<String> ids(List<Statement> statements) {
    return statements.stream().map(statement -> statement.id().value()).toList();
  }
}
