package org.entente.exchange._fixtures;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds the reference data beside the project: {@code shared/data} next to a folder above, or where
 * the system property {@code shared.data} says.
 */
public final class SharedData {
  private SharedData() {}

  /** A file or folder, its path given from {@code shared/data}; skips the test if absent. */
  public static Path at(String path) {
    Path found = folder().resolve(path);
    return Files.exists(found) ? found : abort("left out: reference data is absent: " + path);
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
