package org.entente.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.entente.app.study.Progress;

/** Says how far work is once it takes long, and then once in a while. */
final class SlowProgress implements Progress {
  private static final long PATIENCE = 2_000_000_000L;

  private final PrintWriter to;
  private long last = System.nanoTime();

  SlowProgress(PrintWriter to) {
    this.to = to;
  }

  @Override
  public void reached(double done) {
    long now = System.nanoTime();
    if (now - last > PATIENCE) {
      last = now;
      to.println(String.format(Locale.ROOT, "entente: %.0f%%", 100 * done));
      to.flush();
    }
  }
}
