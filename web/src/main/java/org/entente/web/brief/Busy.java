package org.entente.web.brief;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** So much waits already that more would wait too long. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
final class Busy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Busy(Throwable cause) {
    super("too much is being prepared", cause);
  }
}
