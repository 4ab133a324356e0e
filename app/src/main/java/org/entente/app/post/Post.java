package org.entente.app.post;

/** Whoever carries letters to people. */
public interface Post {
  /**
   * Hands a letter over. Handing the same letter over again is the same letter to its reader's mail
   * program, which knows it by its id.
   *
   * <p>Errors: none; that it could not be handed over is an answer.
   */
  Delivery send(Letter letter);
}
