package org.entente.exchange._fixtures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A named pipe; it keeps waiting whoever opens one end until somebody opens the other. */
public final class Pipe {
  private Pipe() {}

  /** Makes one. */
  public static Path at(Path path) throws IOException {
    Process mkfifo = new ProcessBuilder("mkfifo", path.toString()).inheritIO().start();
    if (mkfifo.onExit().join().exitValue() != 0) {
      throw new IOException("no pipe could be made at " + path);
    }
    return path;
  }

  /** What somebody writes into it. */
  public static CompletableFuture<String> read(Path pipe) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return Files.readString(pipe);
          } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
          }
        });
  }
}
