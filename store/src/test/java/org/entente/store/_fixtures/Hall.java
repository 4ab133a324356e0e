package org.entente.store._fixtures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.actors.ActorId;
import org.entente.app.ballot.Ballots;
import org.entente.app.ballot.Polls;
import org.entente.app.ballot.Scheduling;
import org.entente.app.ballot.VoteGiven;
import org.entente.app.ballot.VoteOutcome;
import org.entente.app.ballot.VoterToken;
import org.entente.app.ballot.VotesShown;
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
import org.entente.kernel.Language;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;

/**
 * A consultation {@code tides} of a partnership at the harbour, in which port, union and town are
 * asked about {@code cranes}, {@code shifts} and {@code noise}; {@code smell} was taken out.
 */
public record Hall(Workplace workplace, PartnershipId id) {
  /** The consultation. */
  public static final ConsultationId TIDES = new ConsultationId("tides");

  private static Window now() {
    Instant now = Instant.now();
    return new Window(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(5)));
  }

  /** In a new partnership, with results as they come, named. */
  public static Hall live(Workplace workplace) {
    return of(workplace, Results.LIVE, Attribution.NAMED);
  }

  /** In a new partnership, sealed until it closes. */
  public static Hall sealed(Workplace workplace) {
    return of(workplace, Results.SEALED, Attribution.NAMED);
  }

  /** In a new partnership. */
  public static Hall of(Workplace workplace, Results results, Attribution attribution) {
    Hall hall = new Hall(workplace, workplace.harbour().id());
    if (hall.schedule(hall.consultation(now(), disclosure(results, attribution)))
        != Scheduling.DONE) {
      throw new IllegalStateException("a new consultation must be scheduled");
    }
    return hall;
  }

  /** By kind of actor, two together; under Chatham House rule, three. */
  public static Disclosure disclosure(Results results, Attribution attribution) {
    return attribution == Attribution.NAMED
        ? new Disclosure(results, attribution, "kind", 1, 2)
        : new Disclosure(results, attribution, "kind", 3, 3);
  }

  /** The consultation, open now. */
  public Consultation consultation(Disclosure disclosure) {
    return consultation(now(), disclosure);
  }

  /** The consultation. */
  public Consultation consultation(Window window, Disclosure disclosure) {
    return asked(window, disclosure);
  }

  /** The consultation, wherever it is asked. */
  public static Consultation asked(Window window, Disclosure disclosure) {
    return new Consultation(
        TIDES,
        new Wording("", Map.of(new Language("en"), "Tides", new Language("fr"), "Marées")),
        new Series("FREQ=MONTHLY;INTERVAL=6", ""),
        window,
        Set.of(new ActorId("port"), new ActorId("union"), new ActorId("town")),
        disclosure,
        List.of(
            statement("cranes", 1, Moderation.IN),
            statement("shifts", 2, Moderation.OPEN),
            statement("smell", 1, Moderation.OUT),
            statement("noise", 1, Moderation.IN)));
  }

  private static Statement statement(String id, int version, Moderation moderation) {
    return new Statement(
        new StatementId(id),
        new Wording("More " + id, Map.of(new Language("fr"), "Plus de " + id)),
        version,
        moderation,
        false,
        Set.of(new Language("fr")),
        new Source("meeting"));
  }

  /** What the facilitator does to it. */
  public Scheduling schedule(Consultation consultation) {
    return polls().schedule(workplace.session("fay"), id, consultation);
  }

  /** Ends its time, so that it closes by itself. */
  public void expire() {
    try {
      workplace.tellBehind(
          "UPDATE entente.consultation SET closes = clock_timestamp() WHERE partnership ="
              + " (SELECT key FROM entente.partnership WHERE id = '"
              + id
              + "')");
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where voters vote. */
  public Ballots ballots() {
    return workplace.store().ballots();
  }

  /** The facilitator's side. */
  public Polls polls() {
    return workplace.store().polls();
  }

  /** Invites persons from an actor. */
  public List<VoterToken> invite(String actor, String... names) {
    List<Voter> voters = new ArrayList<>();
    for (String name : names) {
      voters.add(person(name, actor));
    }
    return polls().invite(workplace.session("fay"), id, TIDES, voters);
  }

  /** A person from an actor. */
  public static Voter person(String name, String actor) {
    return new Voter(
        new VoterId(name), VoterKind.PERSON, Set.of(new ActorId(actor)), false, Map.of());
  }

  /** The seat of the actor for which somebody speaks. */
  public Optional<VoterToken> seat(String login, String actor) {
    return polls().takeSeat(workplace.session(login), id, TIDES, new ActorId(actor));
  }

  /** Casts votes on present versions, each as {@code cranes=agree}. */
  public List<VoteOutcome> cast(VoterToken token, String... votes) {
    return ballots().cast(token, Stream.of(votes).map(Hall::vote).toList());
  }

  /** A vote on the present version. */
  public static VoteGiven vote(String text) {
    String[] parts = text.split("=", 2);
    return new VoteGiven(
        new StatementId(parts[0]),
        parts[0].equals("shifts") ? 2 : 1,
        Vote.find(parts[1]).orElseThrow());
  }

  /** What somebody sees of the votes. */
  public Optional<VotesShown> votes(String login) {
    return polls().findVotes(workplace.session(login), id, TIDES);
  }

  /** What somebody sees, a line per vote: {@code label actor statement=value}, in order. */
  public List<String> lines(String login) {
    VotesShown shown = votes(login).orElseThrow();
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < shown.voters().size(); row++) {
      Voter voter = shown.voters().get(row);
      for (int cell = shown.votes().begin(row); cell < shown.votes().end(row); cell++) {
        lines.add(
            voter.traits().get("kind")
                + " "
                + voter.actors().stream().map(ActorId::value).findFirst().orElse("-")
                + " "
                + shown.votes().statements().get(shown.votes().statement(cell))
                + "="
                + shown.votes().value(cell));
      }
    }
    return lines.stream().sorted().toList();
  }
}
