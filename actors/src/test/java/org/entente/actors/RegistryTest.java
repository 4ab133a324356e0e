package org.entente.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.actors._fixtures.Cast.cast;

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
}
