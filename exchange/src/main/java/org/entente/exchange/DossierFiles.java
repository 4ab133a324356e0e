package org.entente.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.entente.dossier.Draft;
import org.entente.kernel.Finding;
import org.entente.kernel.Place;

/** Reads a dossier, whatever it is kept in. */
public final class DossierFiles {
  private DossierFiles() {}

  /** Reads a folder, a zip archive or a workbook. */
  public static Reading<Draft> read(Path path, Limits limits) {
    if (Files.isDirectory(path)) {
      return DossierFolder.read(path, limits);
    }
    if (!Files.exists(path)) {
      return refused(path, FileProblem.NOT_FOUND);
    }
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(path))) {
      if (name.endsWith(".zip")) {
        return DossierZip.read(stream, limits);
      }
      if (name.endsWith(".xlsx")) {
        return DossierWorkbook.read(stream, limits);
      }
    } catch (IOException unreadable) {
      return refused(path, FileProblem.UNREADABLE, Readings.systemSays(unreadable));
    }
    return refused(path, FileProblem.KIND_UNKNOWN);
  }

  private static Reading<Draft> refused(Path path, FileProblem problem, String... arguments) {
    Path name = path.getFileName();
    Place place = Place.ofFile(name == null ? "" : name.toString());
    return new Reading.Refused<>(List.of(new Finding(problem, place, "", List.of(arguments))));
  }
}
