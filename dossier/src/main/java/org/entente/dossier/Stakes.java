package org.entente.dossier;

import java.util.List;
import org.entente.positions.Issue;
import org.entente.positions.IssueId;
import org.entente.positions.Position;

/** What is negotiated, who stands where, and who must accept. */
public record Stakes(List<Issue> issues, List<Position> positions, Acceptance acceptance) {
  public Stakes {
    issues = List.copyOf(issues);
    positions = List.copyOf(positions);
  }

  /** The positions on one issue, in the order given. */
  public List<Position> positionsOn(IssueId issue) {
    return positions.stream().filter(position -> position.issue().equals(issue)).toList();
  }
}
