package org.entente.dialogue.polis;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.dialogue.Count;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Tally;
import org.entente.dialogue.Vote;
import org.entente.dialogue.measure.ProportionTest;

/**
 * A statement that more than half of all voters answered alike, in a group or in none.
 *
 * @param answer agreement or disagreement
 * @param all what everybody said
 */
public record MajorityOpinion(StatementId statement, Vote answer, Count all) {
  private static final int MOST = 5;

  static List<MajorityOpinion> of(PolisInput input, Tally tally, Vote answer) {
    return IntStream.range(0, tally.statements())
        .filter(statement -> !input.isOut(statement))
        .mapToObj(
            statement ->
                new MajorityOpinion(
                    input.votes().statements().get(statement), answer, tally.all(statement)))
        .filter(MajorityOpinion::isEnough)
        .sorted(Comparator.comparingDouble(opinion -> -opinion.score()))
        .limit(MOST)
        .toList();
  }

  /** How many gave the answer. */
  public int given() {
    return answer == Vote.AGREE ? all.agrees() : all.disagrees();
  }

  /** Whether more than half did. */
  public ProportionTest proportion() {
    return ProportionTest.of(given(), all.votes());
  }

  /** What opinions are ordered by. */
  public double score() {
    return proportion().share() * proportion().z();
  }

  private boolean isEnough() {
    return proportion().share() > 0.5 && proportion().isSignificant();
  }
}
