package org.entente.web.consultation;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets pages that invite offer letters where they are sent. */
@ControllerAdvice(assignableTypes = {RunPage.class, InvitePage.class})
class MailOffer {
  private final Invitations invitations;

  MailOffer(Invitations invitations) {
    this.invitations = invitations;
  }

  @ModelAttribute("mail")
  boolean mail() {
    return invitations.areSent();
  }
}
