package org.entente.app.ballot;

import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;

/**
 * One vote as a voter sends it.
 *
 * @param version of the statement that the voter saw
 */
public record VoteGiven(StatementId statement, int version, Vote vote) {}
