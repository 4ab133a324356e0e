package org.entente.web.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such page, or the visitor may not know that there is. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotThere extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says nothing more: whoever may not see it learns nothing. */
  public NotThere() {
    super("no such page for this visitor");
  }
}
