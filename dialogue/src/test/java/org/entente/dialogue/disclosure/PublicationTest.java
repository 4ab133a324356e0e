package org.entente.dialogue.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.VoterId;
import org.entente.dialogue._fixtures.Round;
import org.junit.jupiter.api.Test;

class PublicationTest {
  private static final Round TALKS =
      Round.of(
          """
          kind side          | visas fees skills
          m1 ministry origin | +     x    +
          m2 ministry origin | +     x    +
          m3 ministry destination | + x   x
          m4 ministry destination | x o   +
          u1 union origin    | +     +    +
          u2 union destination | x   +    +
          u3 union destination | +   +    +
          e1 employer destination | o +   +
          t1 school origin   | +     x    +
          t2 school origin   | +     x    +
          """);

  private static Publication publish(Round round, int least, String... columns) {
    return Publication.of(round.votes(), columns(round, columns), Set.of(), least);
  }

  private static List<Column> columns(Round round, String... names) {
    return Stream.of(names).map(name -> new Column(name, round.by(name))).toList();
  }

  /** Each group as {@code labels: agrees/disagrees/passes}, {@code agrees of votes} or a dash. */
  private static List<String> row(Publication publication, int table, int statement) {
    DisclosedStatement row = publication.tables().get(table).statements().get(statement);
    return Stream.concat(
            Stream.of("all: " + text(row.all())),
            row.groups().stream()
                .map(group -> String.join("+", group.labels()) + ": " + text(group.cell())))
        .toList();
  }

  private static String text(Cell cell) {
    return cell.fold(
        full ->
            full.count().agrees() + "/" + full.count().disagrees() + "/" + full.count().passes(),
        agreement -> agreement.agrees() + " of " + agreement.votes(),
        () -> "-");
  }

  @Test
  void showsSmallGroupsOnlyTogether() {
    Publication publication = publish(TALKS, 3, "kind");

    assertThat(row(publication, 0, 1))
        .containsExactly(
            "all: 4 of 10", "ministry: 0/3/1", "union: 3/0/0", "employer+school: 1 of 3");
  }

  @Test
  void showsNoNumberWhereAllOfThemSaidTheSame() {
    Publication publication = publish(TALKS, 3, "kind");

    assertThat(row(publication, 0, 2))
        .containsExactly("all: -", "ministry: 3/1/0", "union: 3/0/0", "employer+school: -");
    assertThat(publication.tables().get(0).statements().get(2).shown())
        .isEqualTo(new Cell.Agreement(6, 7));
  }

  @Test
  void hidesAFurtherGroupWhereTheSmallOnesAreStillTooFew() {
    Round round =
        Round.of(
            """
            kind        | visas
            m1 ministry | +
            m2 ministry | x
            m3 ministry | o
            m4 ministry | +
            u1 union    | +
            u2 union    | x
            u3 union    | x
            e1 employer | +
            """);

    assertThat(row(publish(round, 3, "kind"), 0, 0))
        .containsExactly("all: 4 of 8", "ministry: 2/1/1", "employer+union: 2 of 4");
  }

  @Test
  void aSiblingTableDoesNotUndoTheFirst() {
    Publication publication = publish(TALKS, 3, "kind", "side");

    assertThat(row(publication, 0, 0)).hasSize(4).contains("union: 2/1/0");
    assertThat(row(publication, 1, 0))
        .as("two ministries stand on each side: too few to tell apart")
        .containsExactly("all: 7 of 10", "destination+origin: 7 of 10");
  }

  @Test
  void whoeverIsNamedProtectsNobody() {
    Publication publication =
        Publication.of(
            TALKS.votes(), columns(TALKS, "kind"), Set.of(new VoterId("u1"), new VoterId("e1")), 3);

    assertThat(row(publication, 0, 1))
        .as("employer has nothing to hide; of the unions two are left")
        .containsExactly(
            "all: 4 of 10", "employer: 1/0/0", "ministry: 0/3/1", "school+union: 3 of 5");
  }

  @Test
  void chathamHouseShowsItsOneColumnAndCountsNobodyAsNamed() {
    Consultation.Disclosure house =
        new Consultation.Disclosure(
            Consultation.Results.SEALED, Consultation.Attribution.CHATHAM_HOUSE, "side", 3, 3);

    Publication publication =
        Publication.of(
            TALKS.votes(), columns(TALKS, "kind", "side"), Set.of(new VoterId("m1")), house);

    assertThat(publication.tables()).extracting(DisclosedTable::column).containsExactly("side");
    assertThat(publication).isEqualTo(publish(TALKS, 3, "side"));
    assertThatThrownBy(() -> Publication.of(TALKS.votes(), columns(TALKS, "kind"), Set.of(), house))
        .hasMessageContaining("side");
  }

  @Test
  void withholdsEverythingWhereFewVotedAtAll() {
    Round round = Round.of("kind | visas fees\nm1 ministry | + .\nu1 union | x .");

    Publication publication = publish(round, 3, "kind");

    assertThat(row(publication, 0, 0)).containsExactly("all: -", "ministry+union: -");
    assertThat(row(publication, 0, 1)).containsExactly("all: -", "ministry+union: -");
  }

  @Test
  void refusesOtherVotersTwinColumnsAndNoThreshold() {
    assertThatThrownBy(() -> publish(TALKS, 0, "kind")).hasMessageContaining("was 0");
    assertThatThrownBy(() -> publish(TALKS, 3, "kind", "kind")).hasMessageContaining("twice: kind");
    assertThatThrownBy(
            () ->
                Publication.of(
                    TALKS.votes(),
                    List.of(new Column("kind", Grouping.of(Arrays.asList("a", "b")))),
                    Set.of(),
                    3))
        .hasMessageContaining("must group 10 voters");
  }
}
