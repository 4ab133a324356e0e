package org.entente.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that appears whole or not at all. */
final class WholeFile {
  private WholeFile() {}

  /** Writes the bytes of a file. */
  @FunctionalInterface
  interface Body {
    /** Writes them all. */
    void write(OutputStream stream) throws IOException;
  }

  /** Writes a file beside its place, then moves it there; what was there before gives way. */
  static void write(Path path, Body body) throws IOException {
    Path partial = path.toAbsolutePath().resolveSibling(".entente-" + UUID.randomUUID());
    try {
      try (OutputStream stream =
          new BufferedOutputStream(
              Files.newOutputStream(
                  partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
        body.write(stream);
      }
      Files.move(partial, path, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }
}
