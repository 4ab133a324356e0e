package org.entente.dialogue.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.measure.ShareChange;
import org.entente.dialogue.measure.ShareInterval;

/**
 * How agreement moved on a statement between two rounds, made of cells that are published of both
 * and of nothing else: it tells what their tables tell, and no more.
 *
 * @param groups those that both tables show under the same labels, in order of the later one; of
 *     tables by different columns there are none
 */
public record DisclosedMovement(StatementId statement, Shift all, List<Shift> groups) {
  public DisclosedMovement {
    groups = List.copyOf(groups);
  }

  /**
   * How agreement moved in one place of both tables.
   *
   * @param labels of the groups; none of everybody
   */
  public record Shift(List<String> labels, Cell before, Cell after) {
    public Shift {
      labels = List.copyOf(labels);
    }

    /** The change of the share of agreement, where both cells show one. */
    public <R> R fold(BiFunction<Cell.Agreement, Cell.Agreement, R> shown, Supplier<R> withheld) {
      Cell.Agreement earlier = agreement(before);
      Cell.Agreement later = agreement(after);
      return earlier.votes() > 0 && later.votes() > 0
          ? shown.apply(earlier, later)
          : withheld.get();
    }

    private static Cell.Agreement agreement(Cell cell) {
      return cell.fold(
          full -> new Cell.Agreement(full.count().agrees(), full.count().votes()),
          agreement -> agreement,
          () -> new Cell.Agreement(0, 0));
    }
  }

  /** The change between two shares of agreement, each of some votes. */
  public static ShareChange change(Cell.Agreement before, Cell.Agreement after) {
    return ShareChange.of(
        ShareInterval.of(before.agrees(), before.votes()),
        ShareInterval.of(after.agrees(), after.votes()));
  }

  /**
   * Compares published tables of two rounds.
   *
   * <p>Shape: the statements that are in both, in the order of the later one.
   */
  public static List<DisclosedMovement> of(DisclosedTable before, DisclosedTable after) {
    boolean alike = before.column().equals(after.column());
    List<DisclosedMovement> moved = new ArrayList<>();
    for (DisclosedStatement later : after.statements()) {
      before
          .find(later.statement())
          .map(
              earlier ->
                  new DisclosedMovement(
                      later.statement(),
                      new Shift(List.of(), earlier.all(), later.all()),
                      alike ? groups(earlier, later) : List.of()))
          .ifPresent(moved::add);
    }
    return moved;
  }

  private static List<Shift> groups(DisclosedStatement before, DisclosedStatement after) {
    List<Shift> shifts = new ArrayList<>();
    for (DisclosedGroup later : after.groups()) {
      before.groups().stream()
          .filter(earlier -> earlier.labels().equals(later.labels()))
          .map(earlier -> new Shift(later.labels(), earlier.cell(), later.cell()))
          .forEach(shifts::add);
    }
    return shifts;
  }
}
