package org.entente.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.entente.kernel.Finding;
import org.entente.kernel.Place;

/** A file that appears whole or not at all. */
public final class WholeFile {
  private WholeFile() {}

  /** Writes the bytes of a file. */
  @FunctionalInterface
  public interface Body {
    /**
     * Writes them all.
     *
     * @throws IOException if the disk fails
     */
    void write(OutputStream stream) throws IOException;
  }

  /**
   * Writes a file beside its place, then moves it there; what was there before gives way.
   *
   * @return the path, or why it cannot be written
   */
  public static Reading<Path> write(Path path, Body body) {
    Path partial = DossierFolder.beside(path);
    try {
      try {
        writeNew(partial, body);
        Files.move(partial, path, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(partial);
      }
      return new Reading.Done<>(path, List.of());
    } catch (IOException unwritable) {
      return new Reading.Refused<>(
          List.of(
              new Finding(
                  FileProblem.UNWRITABLE,
                  Place.ofFile(path.toString()),
                  "",
                  List.of(Readings.systemSays(unwritable)))));
    }
  }

  private static void writeNew(Path path, Body body) throws IOException {
    try (OutputStream stream =
        new BufferedOutputStream(
            Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
      body.write(stream);
    }
  }
}
