package org.entente.dialogue.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.actors.ActorId;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Count;
import org.entente.dialogue.Moderation;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.Voter;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.VoterKind;
import org.entente.dialogue._fixtures.Round;
import org.entente.dialogue._fixtures.Statements;
import org.junit.jupiter.api.Test;

class MovementTest {
  private static final Round SPRING =
      Round.of(
          """
          kind        | fees visas
          m1 ministry | x    +
          m2 ministry | x    +
          u1 union    | +    +
          u2 union    | x    o
          d1 diaspora | +    x
          """);
  private static final Round AUTUMN =
      Round.of(
          """
          kind        | skills fees
          u1 union    | +      +
          u2 union    | +      +
          m1 ministry | +      +
          m2 ministry | x      x
          m3 ministry | x      +
          """);

  private static AskedRound asked(Round round, int version) {
    return new AskedRound(
        round.votes(),
        round.by("kind"),
        round.votes().statements().stream()
            .map(id -> Statements.of(id, version, Moderation.IN))
            .toList());
  }

  private static StatementMovement fees(int version) {
    return Movement.of(asked(SPRING, 1), asked(AUTUMN, version)).statements().get(0);
  }

  private static NamedActors named(Consultation.Attribution attribution, String... ids) {
    return NamedActors.of(
        Stream.of(ids)
            .map(
                id ->
                    new Voter(
                        new VoterId(id),
                        VoterKind.ACTOR,
                        Set.of(new ActorId(id)),
                        !id.equals("u2"),
                        Map.of()))
            .toList(),
        attribution);
  }

  @Test
  void comparesWhatWasAskedTwice() {
    Movement movement = Movement.of(asked(SPRING, 1), asked(AUTUMN, 1));

    assertThat(movement.statements())
        .extracting(StatementMovement::statement)
        .containsExactly(new StatementId("fees"));
  }

  @Test
  void countsEachGroupThenAndNow() {
    StatementMovement fees = fees(1);

    assertThat(fees.groups())
        .extracting(GroupMovement::group)
        .containsExactly("diaspora", "ministry", "union");
    GroupMovement ministries = fees.groups().get(1);
    assertThat(ministries.before()).isEqualTo(new Count(0, 2, 0));
    assertThat(ministries.after()).isEqualTo(new Count(2, 1, 0));
    assertThat(ministries.same()).isEqualTo(new Pairing(0, 0, 1, 1));
    assertThat(ministries.change().change()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(fees.groups().get(0).isComparable()).as("no diaspora came back").isFalse();
    assertThat(fees.all().same()).isEqualTo(new Pairing(1, 0, 2, 1));
  }

  @Test
  void marksAStatementWhoseMeaningChanged() {
    assertThat(fees(1).isReworded()).isFalse();
    assertThat(fees(2).isReworded()).isTrue();
    assertThat(fees(2).all()).isEqualTo(fees(1).all());
  }

  @Test
  void namesOnlyActorsThatAgree() {
    NamedActors named = named(Consultation.Attribution.NAMED, "m1", "u1", "u2");

    List<ActorMovement> actors =
        Movement.of(asked(SPRING, 1), asked(AUTUMN, 1), named, named).statements().get(0).actors();

    assertThat(actors)
        .containsExactly(
            new ActorMovement(new ActorId("m1"), Vote.DISAGREE, Vote.AGREE),
            new ActorMovement(new ActorId("u1"), Vote.AGREE, Vote.AGREE));
    assertThat(actors).extracting(ActorMovement::isMoved).containsExactly(true, false);
  }

  @Test
  void namesNobodyUnderChathamHouseRuleOfEitherRound() {
    NamedActors named = named(Consultation.Attribution.NAMED, "m1", "u1");
    NamedActors house = named(Consultation.Attribution.CHATHAM_HOUSE, "m1", "u1");

    assertThat(house).isEqualTo(NamedActors.nobody());
    assertThat(Movement.of(asked(SPRING, 1), asked(AUTUMN, 1), house, named).statements().get(0))
        .extracting(StatementMovement::actors)
        .isEqualTo(List.of());
    assertThat(named.voters()).containsExactly(new VoterId("m1"), new VoterId("u1"));
  }

  /** Ten moved, nine of them one way: 2·(1 + 10)/2¹⁰, by hand. */
  @Test
  void saysHowLikelyAMovementWouldBeByChance() {
    assertThat(new Pairing(5, 1, 9, 5).probability()).isCloseTo(22 / 1024.0, within(1e-12));
    assertThat(new Pairing(5, 3, 3, 5).probability()).isEqualTo(1);
    assertThat(new Pairing(5, 0, 0, 5).probability()).isEqualTo(1);
    assertThat(new Pairing(0, 0, 2000, 0).probability()).isLessThan(1e-300);
  }

  @Test
  void refusesAnActorThatVotesTwiceAndAnUnknownStatement() {
    assertThatThrownBy(() -> named(Consultation.Attribution.NAMED, "m1", "m1"))
        .hasMessageContaining("m1");
    assertThatThrownBy(() -> new AskedRound(SPRING.votes(), SPRING.by("kind"), List.of()))
        .hasMessageContaining("fees");
    assertThatThrownBy(
            () ->
                new AskedRound(
                    SPRING.votes().select(List.of(0), List.of(0, 1)),
                    SPRING.by("kind"),
                    Statements.of(SPRING.votes())))
        .hasMessageContaining("was of 5");
  }
}
