package org.entente.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.entente.actors.ActorId;
import org.entente.app.ballot.Ballots;
import org.entente.app.ballot.Polls;
import org.entente.app.ballot.VoteGiven;
import org.entente.app.ballot.VoteOutcome;
import org.entente.app.ballot.VoterToken;
import org.entente.app.consult.SaveConsultation;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.SessionToken;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.Voter;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.VoterKind;
import org.entente.dossier.ConsultationEdit;
import org.entente.dossier.Dialect;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.kernel.Language;
import org.entente.web._fixtures.Client;

/** A round {@code winter} of the demo whose results are shown while it is open. */
final class LiveRound {
  static final String HERE = "/p/nursing-tunisia-germany/consultations/winter";
  private static final PartnershipId NURSES = new PartnershipId("nursing-tunisia-germany");
  private static final ConsultationId WINTER = new ConsultationId("winter");
  private static final int INVITED_AT_ONCE = 10_000;
  private static final List<String> ACTORS = List.of("tn-nurses-union", "de-union");

  private final OpenDemo demo;
  private final SessionToken facilitator;

  private LiveRound(OpenDemo demo, SessionToken facilitator) {
    this.demo = demo;
    this.facilitator = facilitator;
  }

  /** Begins it, with statements {@code s0}, {@code s1} … */
  static LiveRound begin(OpenDemo demo, int statements) {
    Client client = Client.signedIn(demo.address(), "facilitator", demo.password());
    SessionToken session =
        client.cookies().stream()
            .filter(cookie -> cookie.getName().equals("entente-session"))
            .map(cookie -> new SessionToken(cookie.getValue()))
            .findFirst()
            .orElseThrow();
    Outcome begun =
        demo.part(SaveConsultation.class)
            .begin(session, NURSES, WINTER, edit(), statements(statements));
    if (!(begun instanceof Outcome.Stored)) {
      throw new IllegalStateException("the round must begin, was " + begun);
    }
    client.post(HERE + "/run", HERE + "/open", Map.of());
    return new LiveRound(demo, session);
  }

  private static ConsultationEdit edit() {
    return new ConsultationEdit(
        Map.of(Language.ENGLISH, "What has moved?", Language.FRENCH, "Quoi de neuf ?"),
        Map.of(
            "opens",
            "2026-01-05T08:00+01:00",
            "closes",
            Instant.now().plusSeconds(1_000_000).toString(),
            "results",
            "live",
            "group_by",
            "side"),
        ACTORS);
  }

  private static Table statements(int statements) {
    return new Table(
        TableName.STATEMENTS.file("winter"),
        Dialect.OURS,
        List.of("id", "text", "moderation"),
        IntStream.range(0, statements)
            .mapToObj(at -> new Row(at + 2, List.of("s" + at, "Statement number " + at, "in")))
            .toList());
  }

  /** So many more voters, in turn of one union and of the other. */
  List<VoterToken> invite(String name, int voters) {
    List<VoterToken> tokens = new ArrayList<>();
    for (int from = 0; from < voters; from += INVITED_AT_ONCE) {
      tokens.addAll(
          demo.part(Polls.class)
              .invite(
                  facilitator,
                  NURSES,
                  WINTER,
                  IntStream.range(from, Math.min(voters, from + INVITED_AT_ONCE))
                      .mapToObj(at -> voter(name + at, ACTORS.get(at % ACTORS.size())))
                      .toList()));
    }
    return tokens;
  }

  private static Voter voter(String id, String actor) {
    return new Voter(
        new VoterId(id), VoterKind.PERSON, Set.of(new ActorId(actor)), false, Map.of());
  }

  /**
   * One voter votes.
   *
   * @param answers −1, 0 or 1 for each statement; anything else is no vote
   */
  void vote(VoterToken voter, int statements, IntUnaryOperator answers) {
    List<VoteGiven> votes =
        IntStream.range(0, statements)
            .filter(at -> Math.abs(answers.applyAsInt(at)) <= 1)
            .mapToObj(
                at -> new VoteGiven(new StatementId("s" + at), 1, Vote.of(answers.applyAsInt(at))))
            .toList();
    List<VoteOutcome> outcomes = demo.part(Ballots.class).cast(voter, votes);
    if (!outcomes.stream().allMatch(VoteOutcome.TAKEN::equals)) {
      throw new IllegalStateException("votes must be taken, were " + outcomes);
    }
  }
}
