package org.entente.dialogue.decision;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.dialogue.ConsultationId;

/**
 * What one round decides formally, and in which order actors want options.
 *
 * @param declared in the order given
 * @param rankings by decision; none for a decision on a statement, whose votes are the round's
 */
public record RoundDecisions(
    ConsultationId round, List<FormalDecision> declared, Map<DecisionId, List<Ranking>> rankings) {
  public RoundDecisions {
    declared = List.copyOf(declared);
    Map<DecisionId, List<Ranking>> sorted = new TreeMap<>();
    rankings.forEach((decision, given) -> sorted.put(decision, List.copyOf(given)));
    rankings = Collections.unmodifiableMap(sorted);
  }

  /** A round that decides nothing formally. */
  public static RoundDecisions none(ConsultationId round) {
    return new RoundDecisions(round, List.of(), Map.of());
  }

  /** The same decisions with these rankings. */
  public RoundDecisions withRankings(Map<DecisionId, List<Ranking>> others) {
    return new RoundDecisions(round, declared, others);
  }

  /** The rankings given to a decision. */
  List<Ranking> rankings(DecisionId decision) {
    return rankings.getOrDefault(decision, List.of());
  }
}
