package org.entente.web.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.dossier.Content;
import org.entente.dossier.Draft;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.exchange.CsvFile;
import org.entente.exchange.DossierWorkbook;
import org.entente.exchange.DossierZip;
import org.entente.exchange.FileProblem;
import org.entente.exchange.Limits;
import org.entente.exchange.Reading;
import org.entente.kernel.Finding;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;
import org.springframework.web.multipart.MultipartFile;

/** Reads what people send: a zip archive, a workbook, or one table. */
final class Uploads {
  private Uploads() {}

  /**
   * What the file holds, or every reason why it cannot be read.
   *
   * @param table path of the table that a CSV file holds, if its name does not say it
   */
  static Reading<Draft> read(MultipartFile file, String table) throws IOException {
    String name = name(file);
    String lower = name.toLowerCase(Locale.ROOT);
    try (InputStream stream = file.getInputStream()) {
      if (lower.endsWith(".zip")) {
        return DossierZip.read(stream, Limits.DEFAULT);
      }
      if (isWorkbook(name)) {
        return DossierWorkbook.read(stream, Limits.DEFAULT);
      }
      if (lower.endsWith(".csv")) {
        return csv(table.isEmpty() ? lower : table, name, stream);
      }
    }
    return refused(FileProblem.KIND_UNKNOWN, name);
  }

  /** Whether a file is a workbook by its name: such a one cannot hold every part of a dossier. */
  static boolean isWorkbook(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  /** The name without folders that some browsers send along. */
  static String name(MultipartFile file) {
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private static Reading<Draft> csv(String path, String name, InputStream stream)
      throws IOException {
    if (TableName.findByFile(path).isEmpty()) {
      return refused(FileProblem.KIND_UNKNOWN, name);
    }
    byte[] bytes = stream.readNBytes(Limits.DEFAULT.fileBytes() + 1);
    Findings findings = new Findings();
    Optional<Table> table = CsvFile.read(path, Content.of(bytes), Limits.DEFAULT, findings);
    if (table.isEmpty() || findings.hasProblems()) {
      return new Reading.Refused<>(findings.inOrder());
    }
    return new Reading.Done<>(
        new Draft("", "", List.of(table.get()), List.of()), findings.inOrder());
  }

  private static Reading<Draft> refused(FileProblem problem, String name) {
    return new Reading.Refused<>(
        List.of(new Finding(problem, Place.ofFile(name), name, List.of())));
  }
}
