package org.entente.exchange;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.entente.dossier.Draft;
import org.entente.kernel.Finding;
import org.entente.kernel.Place;

/** Reads and writes a dossier, whatever it is kept in. */
public final class DossierFiles {
  /** What a dossier is kept in. */
  public enum Kind {
    /** A folder of files. */
    FOLDER,
    /** A zip archive of that folder. */
    ZIP,
    /** A workbook with one sheet per table. */
    XLSX;

    /** What a path says by its ending. */
    public static Kind of(Path path) {
      Path name = path.getFileName();
      String text = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
      return text.endsWith(".zip") ? ZIP : text.endsWith(".xlsx") ? XLSX : FOLDER;
    }
  }

  private DossierFiles() {}

  /** Reads a folder, a zip archive or a workbook. */
  public static Reading<Draft> read(Path path, Limits limits) {
    if (Files.isDirectory(path)) {
      return DossierFolder.read(path, limits);
    }
    if (!Files.exists(path)) {
      return refused(path, FileProblem.NOT_FOUND);
    }
    if (!Files.isRegularFile(path)) {
      return refused(path, FileProblem.NOT_A_FILE);
    }
    Kind kind = Kind.of(path);
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(path))) {
      if (kind == Kind.ZIP) {
        return DossierZip.read(stream, limits);
      }
      if (kind == Kind.XLSX) {
        return DossierWorkbook.read(stream, limits);
      }
    } catch (IOException unreadable) {
      return refused(path, FileProblem.UNREADABLE, Readings.systemSays(unreadable));
    }
    return refused(path, FileProblem.KIND_UNKNOWN);
  }

  /**
   * Writes a dossier. It appears whole or not at all.
   *
   * @param replace whether a dossier that is there already gives way
   * @return files that a workbook cannot hold and that were left out; none of them is a table
   */
  public static Reading<List<String>> write(Draft draft, Path path, Kind kind, boolean replace) {
    try {
      if (kind == Kind.FOLDER) {
        if (replace) {
          DossierFolder.replace(draft, path);
        } else {
          DossierFolder.write(draft, path);
        }
        return new Reading.Done<>(List.of(), List.of());
      }
      return writeFile(draft, path, kind, replace);
    } catch (FileAlreadyExistsException there) {
      return new Reading.Refused<>(
          List.of(
              finding(
                  path,
                  givesWay(path, kind) ? FileProblem.ALREADY_THERE : FileProblem.NEVER_REPLACED)));
    } catch (IOException unwritable) {
      return new Reading.Refused<>(
          List.of(finding(path, FileProblem.UNWRITABLE, Readings.systemSays(unwritable))));
    }
  }

  /** Whether what stands there may be replaced by somebody who insists. */
  private static boolean givesWay(Path path, Kind kind) {
    return kind == Kind.FOLDER ? DossierFolder.isDossier(path) : Files.isRegularFile(path);
  }

  private static Reading<List<String>> writeFile(Draft draft, Path path, Kind kind, boolean replace)
      throws IOException {
    boolean there = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    if (there && !(replace && givesWay(path, kind))) {
      throw new FileAlreadyExistsException(name(path));
    }
    Path target = replace ? WholeFile.target(path) : path;
    Path partial = DossierFolder.beside(target);
    try {
      List<String> leftOut = writePartial(draft, partial, kind);
      List<Finding> impossible =
          leftOut.stream()
              .filter(file -> draft.attachments().stream().noneMatch(a -> a.path().equals(file)))
              .map(
                  file ->
                      new Finding(
                          FileProblem.SHEET_IMPOSSIBLE, Place.ofFile(file), file, List.of()))
              .toList();
      if (!impossible.isEmpty()) {
        return new Reading.Refused<>(impossible);
      }
      if (replace) {
        Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.move(partial, target);
      }
      return new Reading.Done<>(leftOut, leftOut.stream().map(DossierFiles::leftOut).toList());
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private static List<String> writePartial(Draft draft, Path partial, Kind kind)
      throws IOException {
    try (OutputStream stream =
        new BufferedOutputStream(
            Files.newOutputStream(
                partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
      if (kind == Kind.XLSX) {
        return DossierWorkbook.write(draft, stream);
      }
      DossierZip.write(draft, stream);
      return List.of();
    }
  }

  private static Finding leftOut(String file) {
    return new Finding(FileProblem.ATTACHMENT_LEFT_OUT, Place.ofFile(file), file, List.of());
  }

  private static Reading<Draft> refused(Path path, FileProblem problem, String... arguments) {
    return new Reading.Refused<>(List.of(finding(path, problem, arguments)));
  }

  private static Finding finding(Path path, FileProblem problem, String... arguments) {
    return new Finding(problem, Place.ofFile(name(path)), "", List.of(arguments));
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
