package org.entente.exchange.polis;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.entente.exchange.FileProblem;
import org.entente.exchange.PolisFile;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;

/**
 * The files of one conversation: those of a folder, those beside a file, or those of an archive.
 */
final class Parts implements Closeable {
  private final Map<PolisFile, Part> parts = new EnumMap<>(PolisFile.class);
  private final Findings findings;
  private final Closeable open;

  private Parts(Findings findings, Closeable open) {
    this.findings = findings;
    this.open = open;
  }

  /**
   * Finds the files.
   *
   * @throws IOException if the folder or the archive cannot be read
   */
  static Parts at(Path path, Findings findings) throws IOException {
    if (Files.isDirectory(path)) {
      return inFolder(path, findings);
    }
    if (!Files.isRegularFile(path)) {
      Parts none = new Parts(findings, () -> {});
      findings.add(
          Files.exists(path) ? FileProblem.NOT_A_FILE : FileProblem.NOT_FOUND,
          Place.ofFile(String.valueOf(path.getFileName())),
          "");
      return none;
    }
    return path.getFileName().toString().endsWith(".zip")
        ? inArchive(path, findings)
        : inFolder(path.toAbsolutePath().resolveSibling("."), findings);
  }

  private static Parts inFolder(Path folder, Findings findings) throws IOException {
    Parts parts = new Parts(findings, () -> {});
    try (Stream<Path> files = Files.list(folder)) {
      for (Path path : files.sorted().toList()) {
        String name = path.getFileName().toString();
        Optional<PolisFile> file = PolisFile.find(name);
        if (file.isPresent() && Files.isRegularFile(path)) {
          parts.add(new Part(file.get(), name, () -> Files.newInputStream(path)));
        } else if (file.isPresent()) {
          findings.add(FileProblem.NOT_A_FILE, Place.ofFile(name), "");
        }
      }
    }
    return parts;
  }

  private static Parts inArchive(Path path, Findings findings) throws IOException {
    ZipFile zip = new ZipFile(path.toFile());
    Parts parts = new Parts(findings, zip);
    List<? extends ZipEntry> entries = zip.stream().toList();
    for (ZipEntry entry : entries) {
      String name = entry.getName();
      if (!entry.isDirectory() && !isHidden(name)) {
        PolisFile.find(name)
            .ifPresent(file -> parts.add(new Part(file, name, () -> zip.getInputStream(entry))));
      }
    }
    return parts;
  }

  /** What systems put into archives for themselves. */
  private static boolean isHidden(String name) {
    return name.startsWith("__MACOSX/") || name.startsWith(".") || name.contains("/.");
  }

  private void add(Part part) {
    Part before = parts.putIfAbsent(part.file(), part);
    if (before != null) {
      findings.add(FileProblem.NAME_TWICE, Place.ofFile(part.name()), part.name(), before.name());
    }
  }

  /** The file, if it is there. */
  Optional<Part> find(PolisFile file) {
    return Optional.ofNullable(parts.get(file));
  }

  @Override
  public void close() throws IOException {
    open.close();
  }
}
