package org.entente.app.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
import org.entente.dialogue.VoterId;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;
import org.junit.jupiter.api.Test;

class OrderStatementsTest {
  private static final Instant OPENS = Instant.parse("2026-11-01T08:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-12-01T18:00:00Z");
  private static final Instant BETWEEN = Instant.parse("2026-11-20T12:00:00Z");
  private static final VoterId ANN = new VoterId("ann");
  private static final Map<StatementId, Integer> VOTES = votes("fees=9 visas=1 skills=4");

  private final OrderStatements leastVoted = new OrderStatements(new LeastVotedFirst());

  @Test
  void asksWhatTheFewestHaveAnsweredWhileResultsAreLive() {
    Consultation live = consultation(Results.LIVE, "fees visas skills pensions");

    assertThat(ids(leastVoted.order(live, ANN, VOTES, BETWEEN)))
        .containsExactly("pensions", "visas", "skills", "fees");
  }

  @Test
  void tellsNothingOfVotesWhileResultsAreSealed() {
    Consultation sealed = consultation(Results.SEALED, "fees visas skills pensions");

    List<Statement> order = leastVoted.order(sealed, ANN, VOTES, BETWEEN);

    assertThat(order)
        .isEqualTo(leastVoted.order(sealed, ANN, Map.of(), BETWEEN))
        .isEqualTo(leastVoted.order(sealed, ANN, votes("pensions=70"), BETWEEN));
    assertThat(ids(leastVoted.order(sealed, ANN, VOTES, CLOSES)))
        .containsExactly("pensions", "visas", "skills", "fees");
  }

  @Test
  void theOrderInWhichStatementsCameChangesNothing() {
    Consultation sealed = consultation(Results.SEALED, "a b c d e f g h");
    Consultation turned = consultation(Results.SEALED, "h c a g b f e d");

    assertThat(leastVoted.order(turned, ANN, Map.of(), BETWEEN))
        .isEqualTo(leastVoted.order(sealed, ANN, Map.of(), BETWEEN));
  }

  @Test
  void everyStatementStandsFirstForSomebody() {
    Consultation sealed = consultation(Results.SEALED, "a b c d");
    List<String> firsts = new ArrayList<>();
    for (int voter = 0; voter < 400; voter++) {
      firsts.add(ids(leastVoted.order(sealed, new VoterId("v" + voter), Map.of(), BETWEEN)).get(0));
    }

    assertThat(Set.of("a", "b", "c", "d"))
        .allSatisfy(id -> assertThat(Collections.frequency(firsts, id)).as(id).isBetween(60, 140));
  }

  @Test
  void nobodyIsAskedWhatWasTakenOut() {
    Consultation live = consultation(Results.LIVE, "fees -visas skills");

    assertThat(ids(leastVoted.order(live, ANN, VOTES, BETWEEN))).containsExactly("skills", "fees");
  }

  @Test
  void anOrderThatLosesAStatementIsRefused() {
    OrderStatements losing =
        new OrderStatements((consultation, asked, voter, votes) -> asked.subList(1, asked.size()));
    Consultation live = consultation(Results.LIVE, "fees visas");

    assertThatThrownBy(() -> losing.order(live, ANN, VOTES, BETWEEN))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("every asked statement once");
  }

  private static Consultation consultation(Results results, String statements) {
    return new Consultation(
        new ConsultationId("autumn"),
        Wording.of("Autumn round"),
        new Series("", ""),
        new Window(OPENS, CLOSES),
        Set.of(),
        new Disclosure(results, Attribution.NAMED, "kind", 3, 3),
        Stream.of(statements.split(" ")).map(OrderStatementsTest::statement).toList());
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

  private static Map<StatementId, Integer> votes(String written) {
    Map<StatementId, Integer> votes = new HashMap<>();
    for (String pair : written.split(" ", -1)) {
      String[] parts = pair.split("=", -1);
      votes.put(new StatementId(parts[0]), Integer.valueOf(parts[1]));
    }
    return votes;
  }

  private static List<String> ids(List<Statement> statements) {
    return statements.stream().map(statement -> statement.id().value()).toList();
  }
}
