package org.entente.app.study;

/** Told how far long work is; whoever no longer wants it answers with an exception. */
public interface Progress {
  /** For work that nobody watches. */
  Progress UNWATCHED = done -> {};

  /**
   * So much is done.
   *
   * @param done from 0 to 1
   * @throws java.util.concurrent.CancellationException if the work shall stop
   */
  void reached(double done);
}
