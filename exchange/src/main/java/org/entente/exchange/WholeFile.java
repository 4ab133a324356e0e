package org.entente.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.entente.kernel.Finding;
import org.entente.kernel.Place;

/** A file that appears whole or not at all. */
public final class WholeFile {
  private static final int MOST_LINKS = 40;

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
   * Writes a file beside its place, then moves it there; what was there before gives way. A link
   * stays, and where it leads is written. A pipe or a device stays, too, and takes the bytes as
   * they come.
   *
   * @return the path, or why it cannot be written
   */
  public static Reading<Path> write(Path path, Body body) {
    try {
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        writeInto(path, body);
      } else {
        replace(target(path), body);
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

  /**
   * Whether writing at a path would change what is read: the path leads to the same file, or into
   * the folder.
   */
  public static boolean wouldChange(Path read, Path written) {
    try {
      Path target = target(written);
      Path real =
          Files.exists(target)
              ? target.toRealPath()
              : target.resolveSibling(".").toRealPath().resolve(target.getFileName());
      return real.startsWith(read.toRealPath());
    } catch (IOException absent) {
      return false; // one of them is not there, and reading or writing says so
    }
  }

  /** Where a path leads in the end, whether something is there or not. */
  static Path target(Path path) throws IOException {
    Path at = path.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(at); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemLoopException(path.toString());
      }
      at = at.resolveSibling(Files.readSymbolicLink(at));
    }
    return at;
  }

  private static void replace(Path path, Body body) throws IOException {
    Path partial = DossierFolder.beside(path);
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

  private static void writeInto(Path path, Body body) throws IOException {
    try (OutputStream stream =
        new BufferedOutputStream(Files.newOutputStream(path, StandardOpenOption.WRITE))) {
      body.write(stream);
    }
  }
}
