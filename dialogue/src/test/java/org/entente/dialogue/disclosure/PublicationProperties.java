package org.entente.dialogue.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.entente.dialogue.Count;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.Tally;
import org.entente.dialogue.VoteTable;

/** No published table, alone or with its siblings, reveals a withheld cell. */
class PublicationProperties {
  @Property(tries = 200)
  void noReaderWhoTriesEveryWorldKnowsAWithheldNumber(
      @ForAll @IntRange(min = 1, max = 8) int voters,
      @ForAll @IntRange(min = 2, max = 4) int least,
      @ForAll long seed) {
    World world = World.draw(new Random(seed), voters, 1);

    AllWorlds reader = new AllWorlds(world, least, other -> publish(other, least));

    assertThat(reader.known()).as("%s", world).isEmpty();
  }

  @Property(tries = 300)
  void noReaderWhoReckonsWithSumsAndBoundsKnowsAWithheldNumber(
      @ForAll @IntRange(min = 5, max = 60) int voters,
      @ForAll @IntRange(min = 2, max = 6) int least,
      @ForAll long seed) {
    World world = World.draw(new Random(seed), voters, 3);

    Publication published = publish(world, least);

    for (int statement = 0; statement < world.statements(); statement++) {
      Reckoner reader = new Reckoner(world, statement);
      read(published.tables(), world, statement, reader);
      assertThat(reader.known(least)).as("%s", world).isEmpty();
    }
  }

  @Property(tries = 200)
  void noFigureRestsOnTooFew(
      @ForAll @IntRange(min = 1, max = 60) int voters,
      @ForAll @IntRange(min = 2, max = 6) int least,
      @ForAll long seed) {
    World world = World.draw(new Random(seed), voters, 3).withoutNames();

    Publication published = publish(world, least);

    assertThat(published.tables())
        .flatExtracting(DisclosedTable::statements)
        .flatExtracting(DisclosedStatement::groups)
        .allMatch(group -> votes(group.cell()) == 0 || votes(group.cell()) >= least);
  }

  @Property(tries = 10)
  void bothReadersKnowSomethingWhereOnlySmallCellsAreLeftOut(@ForAll long seed) {
    Random random = new Random(seed);
    int known = 0;
    int reckoned = 0;
    for (int round = 0; round < 40 && (known == 0 || reckoned == 0); round++) {
      World world = World.draw(random, 6, 1);
      known += new AllWorlds(world, 3, other -> leaveOut(other, 3)).known().size();
      Reckoner reader = new Reckoner(world, 0);
      read(leaveOut(world, 3), world, 0, reader);
      reckoned += reader.known(3).size();
    }

    assertThat(known).isPositive();
    assertThat(reckoned).isPositive();
  }

  @Property(tries = 10)
  void aReaderKnowsSomethingWhereSiblingsArePublishedWithoutRegardToEachOther(@ForAll long seed) {
    Random random = new Random(seed);
    int known = 0;
    for (int round = 0; round < 100 && known == 0; round++) {
      World world = World.draw(random, 7, 1);
      known += new AllWorlds(world, 2, other -> publishApart(other, 2)).known().size();
    }

    assertThat(known).isPositive();
  }

  private static List<Publication> publishApart(World world, int least) {
    return world.columns().stream()
        .map(column -> Publication.of(world.votes(), List.of(column), world.named(), least))
        .toList();
  }

  private static Publication publish(World world, int least) {
    return Publication.of(world.votes(), world.columns(), world.named(), least);
  }

  /** What a careless office publishes: every total, and every cell that has enough voters. */
  private static List<DisclosedTable> leaveOut(World world, int least) {
    VoteTable votes = world.votes();
    List<DisclosedTable> tables = new ArrayList<>();
    for (Column column : world.columns()) {
      Tally tally = Tally.of(votes, column.grouping());
      List<DisclosedGroup> groups =
          IntStream.range(0, column.grouping().groups())
              .mapToObj(
                  group ->
                      new DisclosedGroup(
                          List.of(column.grouping().labels().get(group)),
                          tally.of(group, 0).votes() < least
                              ? new Cell.Withheld()
                              : new Cell.Full(tally.of(group, 0))))
              .toList();
      tables.add(
          new DisclosedTable(
              column.name(),
              List.of(
                  new DisclosedStatement(
                      votes.statements().get(0), new Cell.Full(tally.all(0)), groups))));
    }
    return tables;
  }

  private static void read(
      List<DisclosedTable> tables, World world, int statement, Reckoner reader) {
    for (int column = 0; column < tables.size(); column++) {
      Grouping grouping = world.columns().get(column).grouping();
      DisclosedStatement row = tables.get(column).statements().get(statement);
      reader.learn(voter -> true, row.all());
      for (DisclosedGroup group : row.groups()) {
        reader.learn(
            voter -> group.labels().contains(label(grouping, grouping.group(voter))), group.cell());
      }
    }
  }

  private static String label(Grouping grouping, int group) {
    return group == Grouping.NONE ? "" : grouping.labels().get(group);
  }

  private static int votes(Cell cell) {
    return cell.fold(full -> full.count(), agreement -> rest(agreement), () -> Count.NONE).votes();
  }

  private static Count rest(Cell.Agreement agreement) {
    return new Count(agreement.agrees(), agreement.votes() - agreement.agrees(), 0);
  }
}
