package org.entente.voice.brief;

import org.entente.actors.ActorId;
import org.entente.dialogue.StatementId;
import org.entente.positions.IssueId;
import org.entente.positions.ObjectiveId;
import org.entente.voice.page.Anchors;

/** Where the rows of the dossier stand on the page. */
final class Rows {
  private Rows() {}

  static String actor(ActorId id) {
    return Anchors.of("actor", id.value());
  }

  static String objective(ObjectiveId id) {
    return Anchors.of("objective", id.value());
  }

  /** All stances on one objective. */
  static String stances(ObjectiveId id) {
    return Anchors.of("stances", id.value());
  }

  /** All votes on one statement. */
  static String votes(StatementId id) {
    return Anchors.of("votes", id.value());
  }

  /** One issue among the issues studied. */
  static String issue(IssueId id) {
    return Anchors.of("issue", id.value());
  }

  /** All positions on one issue. */
  static String positions(IssueId id) {
    return Anchors.of("positions", id.value());
  }
}
