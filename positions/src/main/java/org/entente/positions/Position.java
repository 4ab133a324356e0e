package org.entente.positions;

import org.entente.actors.ActorId;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;

/**
 * Where an actor stands on an issue. Who has no stake has no position.
 *
 * @param salience how much the issue matters to the actor
 * @param influence how much the actor can bring to bear on it
 * @param interest the reason behind it; may be blank
 */
public record Position(
    ActorId actor,
    IssueId issue,
    Standpoint standpoint,
    Weight salience,
    Weight influence,
    Wording interest,
    Source source) {}
