package org.entente.dialogue.opinion;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.dialogue.VoteTable;
import org.entente.kernel.Rule;
import org.entente.kernel.Share;

/**
 * Where voters stand, by how they voted: those who vote alike stand close together. The main axis
 * of disagreement exists whenever votes differ, whether or not there are groups.
 *
 * <p>Shape: voters and statements are numbered as in the table. Somebody without votes stands in
 * the middle, as somebody does who votes like the mean. Rows and columns in another order give the
 * same map, to the last bit. Cost: about thirty passes over the votes; 4 bytes a vote and 40 a
 * voter.
 */
public final class OpinionMap {
  /** How it is made. */
  public static final Rule RULE =
      Rule.of(
          "opinion-map",
          "p_i = √(C/n_i) Σ_j (v_ij − μ_j)(a_j, b_j); a, b leading eigenvectors of Σ_i (v_ij − μ_j)(v_ik − μ_k)",
          "Small, Björkegren, Erkkilä, Shaw & Megill 2021, Recerca 26(2), Polis: scaling deliberation");

  private static final double NOTHING = 1e-9;

  private final VoteTable table;
  private final CanonicalVotes canonical;
  private final PrincipalAxes axes;
  private final Plane plane;
  private final int[] rowPlaces;
  private final int[] columnPlaces;

  private OpinionMap(VoteTable table, CanonicalVotes canonical, PrincipalAxes axes) {
    this.table = table;
    this.canonical = canonical;
    this.axes = axes;
    this.plane = canonical.votes().project(axes.pair());
    this.rowPlaces = inverse(canonical.rows());
    this.columnPlaces = inverse(canonical.columns());
  }

  /**
   * Maps the votes.
   *
   * @param seed where chance begins: the iteration starts from it, and ends at the same axes
   *     whatever it is, to ten digits
   */
  public static OpinionMap of(VoteTable votes, long seed) {
    CanonicalVotes canonical = CanonicalVotes.of(votes);
    PrincipalAxes axes = PrincipalAxes.of(canonical.votes(), Draws.purpose(seed, 1));
    return new OpinionMap(votes, canonical, axes);
  }

  /** Maps newer votes, beginning at the axes of this map. Statements not known here begin at 0. */
  OpinionMap refreshed(VoteTable votes, long seed) {
    CanonicalVotes next = CanonicalVotes.of(votes);
    double[] start = WarmStart.of(this, votes, next.columns());
    if (start.length == 0) {
      return of(votes, seed);
    }
    PrincipalAxes warm = PrincipalAxes.from(next.votes(), start);
    return new OpinionMap(votes, next, warm);
  }

  private static int[] inverse(int[] order) {
    int[] places = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    return places;
  }

  /** What was mapped. */
  public VoteTable votes() {
    return table;
  }

  /** Where a voter stands on the main axis. */
  public double x(int voter) {
    return plane.x()[rowPlaces[voter]];
  }

  /** Where a voter stands on the second axis. */
  public double y(int voter) {
    return plane.y()[rowPlaces[voter]];
  }

  /** A statement's part in an axis, from −1 to 1; the squares of all add up to 1. */
  public double weight(Axis axis, int statement) {
    return axes.pair()[2 * columnPlaces[statement] + (axis == Axis.MAIN ? 0 : 1)];
  }

  /** Where somebody would stand on an axis who had only agreed with this statement. */
  public double place(Axis axis, int statement) {
    double off = 1 - canonical.votes().mean(columnPlaces[statement]);
    return Math.sqrt(table.statements().size()) * off * weight(axis, statement);
  }

  /** How far from the middle agreeing with this statement alone would take somebody. */
  public double extremity(int statement) {
    return Math.hypot(place(Axis.MAIN, statement), place(Axis.SECOND, statement));
  }

  /** The part of all differences between votes that an axis carries; 0 if no votes differ. */
  public Share share(Axis axis) {
    double all = canonical.votes().variance();
    double carried = axis == Axis.MAIN ? axes.first() : axes.second();
    return new Share(all == 0 ? 0 : Math.min(1, carried / all));
  }

  /**
   * The statements that make an axis, those of most weight first; at equal weight in order of id.
   *
   * @param most how many are listed; statements without weight never are
   */
  public List<AxisStatement> statements(Axis axis, int most) {
    return IntStream.range(0, table.statements().size())
        .mapToObj(at -> new AxisStatement(table.statements().get(at), weight(axis, at)))
        .filter(part -> Math.abs(part.weight()) > NOTHING)
        .sorted(
            Comparator.comparingDouble((AxisStatement part) -> -Math.abs(part.weight()))
                .thenComparing(AxisStatement::statement))
        .limit(most)
        .toList();
  }

  CanonicalVotes canonical() {
    return canonical;
  }

  Plane plane() {
    return plane;
  }

  int rowPlace(int voter) {
    return rowPlaces[voter];
  }
}
