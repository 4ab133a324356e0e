package org.entente.web.consultation;

import org.entente.app.ballot.Polls;
import org.entente.dialogue.HeldConsultation;
import org.entente.web.page.Desk;
import org.entente.web.page.NotAllowed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A delegate takes the seat of the actor it speaks for, and goes on to vote. */
@Controller
class SeatPage {
  private final Polls polls;

  SeatPage(Polls polls) {
    this.polls = polls;
  }

  @PostMapping("/p/{id}/consultations/{round}/seat")
  String take(Desk desk, @PathVariable String round, @RequestParam String actor) {
    HeldConsultation held = Rounds.at(desk, round);
    return polls
        .takeSeat(
            desk.visitor().session(),
            desk.id(),
            held.consultation().id(),
            RunPage.actor(held, actor))
        .map(token -> "redirect:/v/" + token.secret())
        .orElseThrow(NotAllowed::new);
  }
}
