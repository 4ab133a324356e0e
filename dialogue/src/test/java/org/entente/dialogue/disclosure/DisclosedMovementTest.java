package org.entente.dialogue.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.entente.dialogue.Count;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue._fixtures.Round;
import org.entente.dialogue.disclosure.DisclosedMovement.Shift;
import org.junit.jupiter.api.Test;

class DisclosedMovementTest {
  private static final String SPRING =
      """
      kind         | visas fees
      m1 ministry  | +     x
      m2 ministry  | x     +
      m3 ministry  | o     +
      u1 union     | x     x
      u2 union     | +     o
      u3 union     | o     +
      e1 employer  | +     +
      t1 school    | x     x
      t2 school    | o     +
      """;
  private static final String AUTUMN =
      """
      kind         | visas skills
      m1 ministry  | +     x
      m2 ministry  | +     +
      m3 ministry  | x     +
      m4 ministry  | o     +
      u1 union     | +     x
      u2 union     | +     o
      u3 union     | +     +
      e1 employer  | +     +
      t1 school    | x     x
      t2 school    | o     +
      """;

  private static DisclosedTable table(String page, String column) {
    Round round = Round.of(page);
    return table(round.votes(), round, column);
  }

  private static DisclosedTable table(VoteTable votes, Round round, String column) {
    return Publication.of(votes, List.of(new Column(column, round.by("kind"))), Set.of(), 3)
        .tables()
        .get(0);
  }

  /** Each place as {@code labels: 1/3 to 2/4}, or a dash. */
  private static List<String> rows(DisclosedMovement movement) {
    return Stream.concat(Stream.of(movement.all()), movement.groups().stream())
        .map(
            shift ->
                String.join("+", shift.labels())
                    + ": "
                    + shift.fold((before, after) -> of(before) + " to " + of(after), () -> "-"))
        .toList();
  }

  private static String of(Cell.Agreement cell) {
    return cell.agrees() + "/" + cell.votes();
  }

  @Test
  void comparesWhatIsPublishedOfBothRoundsGroupByGroup() {
    List<DisclosedMovement> moved =
        DisclosedMovement.of(table(SPRING, "kind"), table(AUTUMN, "kind"));

    assertThat(moved).hasSize(1);
    assertThat(moved.get(0).statement()).isEqualTo(new StatementId("visas"));
    assertThat(rows(moved.get(0)))
        .contains("ministry: 1/3 to 2/4", "employer+school: 1/3 to 1/3")
        .noneMatch(row -> row.startsWith("school:") || row.startsWith("employer:"));
  }

  @Test
  void tablesByDifferentColumnsHaveNoGroupInCommon() {
    List<DisclosedMovement> moved =
        DisclosedMovement.of(table(SPRING, "kind"), table(AUTUMN, "side"));

    assertThat(moved.get(0).groups()).isEmpty();
  }

  @Test
  void whatOneRoundWithholdsIsNotCompared() {
    Cell full = new Cell.Full(new Count(2, 1, 1));

    Shift withheld = new Shift(List.of("union"), full, new Cell.Withheld());
    Shift unasked = new Shift(List.of("union"), new Cell.Full(Count.NONE), full);
    Shift agreement = new Shift(List.of("union"), new Cell.Agreement(1, 5), full);

    assertThat(withheld.<Boolean>fold((before, after) -> true, () -> false)).isFalse();
    assertThat(unasked.<Boolean>fold((before, after) -> true, () -> false)).isFalse();
    assertThat(agreement.<Boolean>fold((before, after) -> true, () -> false)).isTrue();
  }

  /** Other votes that are published alike move alike: nothing more can be worked out from it. */
  @Test
  void tellsNothingThatTheTablesOfBothRoundsDoNotTell() {
    Round spring = Round.of(SPRING);
    Round autumn = Round.of(AUTUMN);
    DisclosedTable before = table(spring.votes(), spring, "kind");
    DisclosedTable after = table(autumn.votes(), autumn, "kind");
    List<DisclosedMovement> moved = DisclosedMovement.of(before, after);
    SplittableRandom random = new SplittableRandom(5);
    List<VoteTable> alike = new ArrayList<>();

    for (int trial = 0; trial < 20_000; trial++) {
      VoteTable other = otherwise(autumn.votes(), random);
      if (table(other, autumn, "kind").equals(after)) {
        alike.add(other);
        assertThat(DisclosedMovement.of(before, table(other, autumn, "kind"))).isEqualTo(moved);
      }
    }

    assertThat(alike).as("other worlds that are published alike").hasSizeGreaterThan(20);
    assertThat(alike)
        .as("in which somebody of the smallest group votes otherwise")
        .anyMatch(other -> other.value(other.begin(7)) != 1);
  }

  /** Three of the votes, drawn anew. */
  private static VoteTable otherwise(VoteTable votes, SplittableRandom random) {
    VoteTable.Builder other = VoteTable.of(votes.voters(), votes.statements());
    for (int voter = 0; voter < votes.voters().size(); voter++) {
      for (int cell = votes.begin(voter); cell < votes.end(voter); cell++) {
        boolean anew = voter >= 7 && votes.statement(cell) == 0;
        other.put(voter, votes.statement(cell), anew ? random.nextInt(3) - 1 : votes.value(cell));
      }
    }
    return other.build();
  }
}
