package org.entente.web.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The visitor's role does not allow this. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public final class NotAllowed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The page says whom to ask. */
  public NotAllowed() {
    super("the visitor's role does not allow this");
  }
}
