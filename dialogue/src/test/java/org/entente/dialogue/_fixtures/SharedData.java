package org.entente.dialogue._fixtures;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Finds the reference data beside the project: {@code shared/data} next to a folder above, or where
 * the system property {@code shared.data} says.
 */
public final class SharedData {
  private SharedData() {}

  /**
   * The text of a file, unpacked if its name ends in {@code .gz}, its path given from {@code
   * shared/data}; skips the test if absent.
   */
  public static String text(String path) {
    Path file = folder().resolve(path);
    if (!Files.isRegularFile(file)) {
      return abort("left out: reference data is absent: " + path);
    }
    try {
      return path.endsWith(".gz") ? unpacked(file) : Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether there is such a file. */
  public static boolean exists(String path) {
    return Files.isRegularFile(folder().resolve(path));
  }

  /** The names of the folders in a folder, in order; none if it is absent. */
  public static List<String> folders(String path) {
    Path parent = folder().resolve(path);
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(parent)) {
      return found
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String unpacked(Path file) throws IOException {
    try (InputStream text = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
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
