package org.entente.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stream to the outside that remembers why it failed; a printer would only know that it did. */
final class Outlet extends OutputStream {
  private final OutputStream to;
  private @Nullable IOException failure;

  Outlet(OutputStream to) {
    this.to = to;
  }

  /** Why something was lost. Somebody who has read enough, as {@code head} does, is no reason. */
  Optional<String> findLoss() {
    return Optional.ofNullable(failure)
        .map(lost -> String.valueOf(lost.getMessage()))
        .filter(reason -> !isBrokenPipe(reason));
  }

  /** The system says it in its own language; the word for a pipe is the same in those we speak. */
  private static boolean isBrokenPipe(String reason) {
    return reason.toLowerCase(Locale.ROOT).contains("pipe");
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      to.write(bytes, from, length);
    } catch (IOException lost) {
      failure = failure == null ? lost : failure;
      throw lost;
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      to.flush();
    } catch (IOException lost) {
      failure = failure == null ? lost : failure;
      throw lost;
    }
  }
}
