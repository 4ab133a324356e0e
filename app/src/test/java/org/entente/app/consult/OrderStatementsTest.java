package org.entente.app.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.app.consult.Sittings.BETWEEN;
import static org.entente.app.consult.Sittings.CLOSES;
import static org.entente.app.consult.Sittings.actor;
import static org.entente.app.consult.Sittings.ids;
import static org.entente.app.consult.Sittings.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.entente.app.ballot.Booth;
import org.entente.dialogue.Consultation.Results;
import org.entente.dialogue.Statement;
import org.junit.jupiter.api.Test;

class OrderStatementsTest {
  /** Knows the order of the alphabet, and nothing else. */
  private static final NextStatement ALPHABET =
      (booth, asked) -> asked.stream().sorted(Comparator.comparing(Statement::id)).toList();

  private final OrderStatements open = new OrderStatements(ALPHABET);

  @Test
  void ordersAsItWasToldWhileResultsAreLive() {
    Booth live = person("ann", Results.LIVE, "fees visas skills pensions");

    assertThat(ids(open.order(live, BETWEEN)))
        .containsExactly("fees", "pensions", "skills", "visas");
  }

  @Test
  void knowsNothingWhileResultsAreSealed() {
    Booth sealed = person("ann", Results.SEALED, "fees visas skills pensions");

    assertThat(open.order(sealed, BETWEEN))
        .isEqualTo(new OwnOrder().order(sealed, sealed.consultation().statements()));
    assertThat(ids(open.order(sealed, CLOSES)))
        .containsExactly("fees", "pensions", "skills", "visas");
  }

  @Test
  void nobodysVotesLeadWhoeverCastsAnActorsPosition() {
    Booth live = actor("ministry", Results.LIVE, "fees visas skills pensions");

    assertThat(open.order(live, BETWEEN))
        .isEqualTo(new OwnOrder().order(live, live.consultation().statements()));
  }

  @Test
  void theOrderInWhichStatementsCameChangesNothing() {
    Booth sealed = person("ann", Results.SEALED, "a b c d e f g h");
    Booth turned = person("ann", Results.SEALED, "h c a g b f e d");

    assertThat(open.order(turned, BETWEEN)).isEqualTo(open.order(sealed, BETWEEN));
  }

  @Test
  void everyStatementStandsFirstForSomebody() {
    List<String> firsts = new ArrayList<>();
    for (int voter = 0; voter < 400; voter++) {
      Booth sealed = person("v" + voter, Results.SEALED, "a b c d");
      firsts.add(ids(open.order(sealed, BETWEEN)).get(0));
    }

    assertThat(Set.of("a", "b", "c", "d"))
        .allSatisfy(id -> assertThat(Collections.frequency(firsts, id)).as(id).isBetween(60, 140));
  }

  @Test
  void nobodyIsAskedWhatWasTakenOut() {
    Booth live = person("ann", Results.LIVE, "fees -visas skills");

    assertThat(ids(open.order(live, BETWEEN))).containsExactly("fees", "skills");
  }

  @Test
  void anOrderThatLosesAStatementIsRefused() {
    OrderStatements losing = new OrderStatements((booth, asked) -> asked.subList(1, asked.size()));
    Booth live = person("ann", Results.LIVE, "fees visas");

    assertThatThrownBy(() -> losing.order(live, BETWEEN))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("every asked statement once");
  }
}
