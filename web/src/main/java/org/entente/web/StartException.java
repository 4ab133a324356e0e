package org.entente.web;

import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** The workspace does not open; the message says why and what to do about it. */
final class StartException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int FAILED = 1;
  private static final int USAGE = 2;

  private final int exitCode;

  private StartException(String message, int exitCode, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** The options cannot be meant so. */
  static StartException usage(String message) {
    return new StartException(message, USAGE, null);
  }

  /** The options are sound, yet it cannot be done. */
  static StartException failed(String message, Throwable cause) {
    return new StartException(message, FAILED, cause);
  }

  /**
   * The ordinary reason beneath a failure, however deep it lies; empty if there is none and only
   * the trace can tell.
   */
  static Optional<StartException> findIn(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      Optional<StartException> ordinary = ordinary(each);
      if (ordinary.isPresent()) {
        return ordinary;
      }
    }
    return Optional.empty();
  }

  private static Optional<StartException> ordinary(Throwable failure) {
    if (failure instanceof StartException itself) {
      return Optional.of(itself);
    }
    if (failure instanceof PortInUseException taken) {
      return Optional.of(
          failed(
              "something else listens on port "
                  + taken.getPort()
                  + "; end it, or choose another port with --port",
              taken));
    }
    if (failure instanceof UncheckedIOException file) {
      return Optional.of(failed(file.getMessage() + " (" + file.getCause() + ")", file));
    }
    return Optional.empty();
  }

  /** How the process ends: 2 for wrong usage, else 1. */
  int exitCode() {
    return exitCode;
  }
}
