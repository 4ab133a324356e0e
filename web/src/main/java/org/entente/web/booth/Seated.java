package org.entente.web.booth;

import java.util.Optional;
import org.entente.app.ballot.Booth;
import org.entente.app.ballot.VoterToken;
import org.entente.dialogue.Statement;
import org.entente.web.access.SeatCookie;

/** A voter at the booth. */
record Seated(VoterToken token, Booth booth) {
  /** The word by which the browser knows the seat. */
  String seat() {
    return SeatCookie.seat(token.secret());
  }

  /** What the voter said of a statement as it reads now; empty if nothing yet. */
  String vote(Statement statement) {
    return Optional.ofNullable(booth.votes().get(statement.id()))
        .filter(given -> given.version() == statement.version())
        .map(given -> given.vote().code())
        .orElse("");
  }
}
