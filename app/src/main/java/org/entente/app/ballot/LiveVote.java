package org.entente.app.ballot;

import org.entente.app.ports.PartnershipId;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoterId;

/**
 * A vote that was taken just now.
 *
 * @param voter the random word that {@link Polls#findVotes} shows for whoever voted
 */
public record LiveVote(
    PartnershipId partnership,
    ConsultationId consultation,
    VoterId voter,
    StatementId statement,
    Vote vote) {}
