package org.entente.dialogue.routing;

import org.entente.dialogue.StatementId;
import org.entente.kernel.Share;

/**
 * What a model expects of a voter on a statement. It chooses what to ask, and nothing else: it is
 * never a vote, never shown as one, and never an actor's position.
 *
 * @param agreement the probability that the voter agrees, if it does not pass
 * @param information what its answer would tell of the voter and of the statement, in nats; zero or
 *     more
 */
public record ExpectedAgreement(StatementId statement, Share agreement, double information) {}
