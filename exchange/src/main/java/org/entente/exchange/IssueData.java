package org.entente.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.positions.Issue;
import org.entente.positions.IssueId;
import org.entente.positions.Position;

/**
 * Issues and positions that somebody else recorded, with what came of them if that is known.
 *
 * @param rows how many rows of positions the file had, also those without a position
 * @param outcomes on the issue's scale, by issue
 * @param proposals how many proposals the issues belong to; 0 if nobody says
 */
public record IssueData(
    List<Issue> issues,
    List<Position> positions,
    int rows,
    Map<IssueId, Double> outcomes,
    int proposals) {
  public IssueData {
    issues = List.copyOf(issues);
    positions = List.copyOf(positions);
    outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
  }
}
