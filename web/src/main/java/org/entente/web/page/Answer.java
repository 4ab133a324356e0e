package org.entente.web.page;

import org.entente.app.ports.Outcome;

/** Which page follows a change; whoever may not make it is told so, on every page alike. */
public abstract class Answer implements Outcome.Cases<String> {
  @Override
  public final String forbidden(Outcome.Forbidden forbidden) {
    throw new NotAllowed();
  }
}
