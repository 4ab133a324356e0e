package org.entente.app.ballot;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.entente.app.ports.PartnershipId;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Voter;

/**
 * What a voter finds: what is asked, and what it said itself. Nobody else's vote is in it.
 *
 * @param consultation with the statements that are asked, in their order, and no others
 * @param votes the voter's own, by statement; one may be on an earlier version
 */
public record Booth(
    PartnershipId partnership,
    Consultation consultation,
    Voter voter,
    Stage stage,
    Map<StatementId, VoteGiven> votes) {
  public Booth {
    votes = Collections.unmodifiableMap(new TreeMap<>(votes));
  }

  /** Whether votes are taken, by the clock of the database. */
  public enum Stage {
    NOT_YET,
    OPEN,
    CLOSED
  }
}
