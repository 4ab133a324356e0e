package org.entente.app.ballot;

import org.entente.dialogue.VoterId;
import org.entente.kernel.Source;

/**
 * A vote as it stands on the sheet of a meeting.
 *
 * @param voter somebody who is invited; for an actor, the actor's id
 * @param source of the sheet
 */
public record EnteredVote(VoterId voter, VoteGiven vote, Source source) {
  public EnteredVote {
    if (!source.isStated()) {
      throw new IllegalArgumentException("a vote from a sheet must say its source");
    }
  }
}
