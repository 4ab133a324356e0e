package org.entente.cli._fixtures.broken;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.dossier.Draft;
import org.entente.exchange.DossierFolder;
import org.entente.exchange.DossierWorkbook;
import org.entente.exchange.DossierZip;

/**
 * A broken dossier.
 *
 * @param name what was done to it
 * @param ending {@code .zip}, {@code .xlsx} or, for a folder, nothing
 */
public record Broken(String name, String ending, Writer writer, List<Expected> expected) {
  /** Puts it on the disk. */
  public interface Writer {
    /** Writes to a path that is not there yet. */
    void write(Path path) throws IOException;
  }

  public Broken {
    expected = List.copyOf(expected);
  }

  /** The same broken content in every container. */
  static List<Broken> everywhere(String name, Draft draft, List<Expected> expected) {
    List<Broken> all = new ArrayList<>();
    all.add(new Broken(name, "", path -> DossierFolder.write(draft, path), expected));
    all.add(
        new Broken(
            name,
            ".zip",
            path -> {
              try (OutputStream stream = Files.newOutputStream(path)) {
                DossierZip.write(draft, stream);
              }
            },
            expected));
    all.add(
        new Broken(
            name,
            ".xlsx",
            path -> {
              try (OutputStream stream = Files.newOutputStream(path)) {
                DossierWorkbook.write(draft, stream);
              }
            },
            expected));
    return all;
  }

  /** Files as they are, in a folder. */
  static Broken folder(String name, Map<String, byte[]> files, Expected... expected) {
    return new Broken(name, "", path -> writeFolder(path, files), List.of(expected));
  }

  /** Bytes that somebody calls an archive or a workbook. */
  static Broken bytes(String name, String ending, byte[] bytes, Expected... expected) {
    return new Broken(name, ending, path -> Files.write(path, bytes), List.of(expected));
  }

  static void writeFolder(Path path, Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = path.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }
}
