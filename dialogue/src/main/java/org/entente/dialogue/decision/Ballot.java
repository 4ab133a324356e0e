package org.entente.dialogue.decision;

import org.entente.dialogue.VoterId;

/** What one voter said to a proposal. */
public record Ballot(VoterId voter, Choice choice) {}
