package org.entente.positions._fixtures;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds the reference data beside the project: {@code shared/data} next to a folder above, or where
 * the system property {@code shared.data} says.
 */
public final class SharedData {
  private SharedData() {}

  /** The text of a file, its path given from {@code shared/data}; skips the test if absent. */
  public static String text(String path) {
    Path file = folder().resolve(path);
    if (!Files.isRegularFile(file)) {
      return abort("left out: reference data is absent: " + path);
    }
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path folder() {
    String stated = System.getProperty("shared.data", "");
    if (!stated.isEmpty()) {
      return Path.of(stated);
    }
    Path above = Path.of("").toAbsolutePath();
    while (above != null && !Files.isDirectory(above.resolve("shared/data"))) {
      above = above.getParent();
    }
    return above == null ? Path.of("shared/data") : above.resolve("shared/data");
  }
}
