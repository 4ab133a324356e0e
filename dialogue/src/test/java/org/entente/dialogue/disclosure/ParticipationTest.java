package org.entente.dialogue.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.actors.ActorId;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.Count;
import org.junit.jupiter.api.Test;

class ParticipationTest {
  private static final ConsultationId ROUND = new ConsultationId("spring");
  private static final String SALT = "a-long-and-random-word";

  private static Set<ActorId> actors(String... ids) {
    return Stream.of(ids).map(ActorId::new).collect(Collectors.toSet());
  }

  private static Map<ActorId, String> kinds(String page) {
    Map<ActorId, String> kinds = new LinkedHashMap<>();
    Stream.of(page.split(" ")).forEach(id -> kinds.put(new ActorId(id), id.replaceAll("\\d", "")));
    return kinds;
  }

  @Test
  void countsWhoTookPartAndMergesSmallKinds() {
    Participation participation =
        Participation.of(
            kinds("ministry1 ministry2 ministry3 union1 union2 diaspora1"),
            actors("ministry1", "ministry2", "union1", "stranger"),
            3);

    assertThat(participation.invited()).isEqualTo(6);
    assertThat(participation.kinds())
        .containsExactly(
            new DisclosedGroup(List.of("ministry"), new Cell.Full(new Count(2, 1, 0))),
            new DisclosedGroup(List.of("diaspora", "union"), new Cell.Agreement(1, 3)));
    assertThat(participation.all()).isEqualTo(new Cell.Agreement(3, 6));
  }

  @Test
  void doesNotSayWhoTookPartWhereAllOfASmallKindDid() {
    Participation participation =
        Participation.of(
            kinds("ministry1 ministry2 ministry3 union1 union2 diaspora1"),
            actors("union1", "union2", "diaspora1"),
            3);

    assertThat(participation.kinds())
        .containsExactly(
            new DisclosedGroup(List.of("ministry"), new Cell.Full(new Count(0, 3, 0))),
            new DisclosedGroup(List.of("diaspora", "union"), new Cell.Withheld()));
  }

  @Test
  void theSealShowsThatTheListIsUnchanged() {
    InvitedSeal seal = InvitedSeal.of(ROUND, actors("union", "ministry"), SALT);

    assertThat(seal.isOf(ROUND, actors("ministry", "union"), SALT)).isTrue();
    assertThat(seal.isOf(ROUND, actors("ministry"), SALT)).isFalse();
    assertThat(seal.isOf(new ConsultationId("autumn"), actors("ministry", "union"), SALT))
        .isFalse();
    assertThatThrownBy(() -> InvitedSeal.of(ROUND, actors("union"), "short"))
        .hasMessageContaining("16");
  }

  /** Computed with sha256sum over the lines that the rule describes. */
  @Test
  void anybodyCanMakeTheSealAgain() {
    assertThat(InvitedSeal.of(ROUND, actors("union", "ministry"), SALT).digest())
        .isEqualTo("14aeb1505275fb2d1b1ff87a0ce68383cae6b04e2cf6b4e58bb12d8b22d943ad");
  }
}
