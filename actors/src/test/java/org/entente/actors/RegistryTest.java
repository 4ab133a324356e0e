package org.entente.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.actors._fixtures.Cast.cast;

import java.util.List;
import java.util.Map;
import org.entente.kernel.Source;
import org.junit.jupiter.api.Test;

class RegistryTest {
  @Test
  void knowsWhatAnActorIsPartOf() {
    Registry registry =
        cast(
            """
            state: state national TN - -
            ministry: ministry national TN - - < state
            agency: agency national TN - - < ministry
            """);

    assertThat(registry.ancestors(new ActorId("agency")))
        .containsExactly(new ActorId("ministry"), new ActorId("state"));
    assertThat(registry.children(new ActorId("state"))).containsExactly(new ActorId("ministry"));
    assertThat(registry.findParent(new ActorId("state"))).isEmpty();
  }

  @Test
  void refusesACircle() {
    assertThatThrownBy(
            () ->
                cast(
                    """
                    a: agency national TN - - < b
                    b: agency national TN - - < a
                    """))
        .hasMessage("part_of must not run in a circle, does at a");
  }

  @Test
  void refusesTheSameIdTwice() {
    assertThatThrownBy(
            () ->
                cast(
                    """
                    a: agency national TN - -
                    a: union national TN - -
                    """))
        .hasMessage("actor id must be unique, was twice: a");
  }

  @Test
  void findsActorsByIdAndKeepsTheirOrder() {
    Registry registry =
        cast(
            """
            union: union national TN - -
            ministry: ministry national TN - -
            """);
    ActorId ministry = new ActorId("ministry");

    assertThat(registry.size()).isEqualTo(2);
    assertThat(registry.ids()).containsExactly(new ActorId("union"), ministry);
    assertThat(registry.indexOf(ministry)).isEqualTo(1);
    assertThat(registry.actor(ministry).kind()).isEqualTo(ActorKind.MINISTRY);
    assertThat(registry.findActor(ministry)).contains(registry.actor(ministry));
    assertThat(registry.findActor(new ActorId("town"))).isEmpty();
    assertThatThrownBy(() -> registry.actor(new ActorId("town")))
        .hasMessage("no actor has the id town");
  }

  @Test
  void refusesToBePartOfSomebodyUnknown() {
    assertThatThrownBy(() -> cast("a: agency national TN - - < b"))
        .hasMessage("part_of must name a known actor, was b");
    assertThatThrownBy(() -> Registry.of(List.of(), Map.of(new ActorId("c"), new ActorId("b"))))
        .hasMessage("part_of must name a known actor, was c");
  }

  @Test
  void laysInfluencesOutAsATable() {
    Registry registry =
        cast(
            """
            union: union national TN - -
            ministry: ministry national TN - -
            """);
    Influence strong =
        new Influence(new ActorId("ministry"), new ActorId("union"), 3, Source.UNSTATED);

    DirectInfluences table = DirectInfluences.of(registry, List.of(strong));

    assertThat(table.actors()).isEqualTo(registry.ids());
    assertThat(table.strengths()).hasToString("[0.0, 0.0]\n[3.0, 0.0]");
    assertThatThrownBy(() -> DirectInfluences.of(registry, List.of(strong, strong)))
        .hasMessage("influence must be given once, was twice: ministry on union");
  }
}
