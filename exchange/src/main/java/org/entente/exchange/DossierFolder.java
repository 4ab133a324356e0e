package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.entente.dossier.Content;
import org.entente.dossier.Draft;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;

/** A dossier as a folder. Links are refused: they lead who knows where. */
public final class DossierFolder {
  private DossierFolder() {}

  /** Reads every file below a folder, in order of path. */
  public static Reading<Draft> read(Path folder, Limits limits) {
    Findings findings = new Findings();
    DraftFiles files = new DraftFiles(limits, findings);
    try {
      Path real = folder.toRealPath();
      Files.walkFileTree(real, new Collector(real, files, findings));
    } catch (IOException unreadable) {
      findings.add(FileProblem.UNREADABLE, Place.ofFile(""), "", Readings.systemSays(unreadable));
    }
    return Readings.of(files.draft(), findings);
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final DraftFiles files;
    private final Findings findings;

    Collector(Path folder, DraftFiles files, Findings findings) {
      this.folder = folder;
      this.files = files;
      this.findings = findings;
    }

    private String name(Path path) {
      return folder.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean hidden = !directory.equals(folder) && DossierFolder.isHidden(directory);
      if (hidden) {
        findings.add(FileProblem.HIDDEN_LEFT_OUT, Place.ofFile(name(directory)), "");
      }
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      if (!files.mayLookAtAnother()) {
        return FileVisitResult.TERMINATE;
      }
      String name = name(path);
      if (DossierFolder.isHidden(path)) {
        findings.add(FileProblem.HIDDEN_LEFT_OUT, Place.ofFile(name), "");
      } else if (attributes.isSymbolicLink()) {
        findings.add(FileProblem.LINK, Place.ofFile(name), "");
      } else if (!attributes.isRegularFile()) {
        findings.add(FileProblem.NOT_A_FILE, Place.ofFile(name), "");
      } else if (files.admits(name)) {
        take(path, name, attributes.size());
      }
      return files.isFull() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException unreadable) {
      if (!files.mayLookAtAnother()) {
        return FileVisitResult.TERMINATE;
      }
      unreadable(name(path), unreadable);
      return FileVisitResult.CONTINUE;
    }

    private void unreadable(String name, IOException why) {
      findings.add(FileProblem.UNREADABLE, Place.ofFile(name), "", Readings.systemSays(why));
    }

    /** An empty file is not opened: what systems show as files of no size may never end. */
    private void take(Path path, String name, long size) {
      if (size == 0) {
        files.add(name, Content.of(new byte[0]));
        return;
      }
      int room = files.room();
      try (InputStream stream = Files.newInputStream(path)) {
        byte[] bytes = stream.readNBytes(room + 1);
        if (bytes.length > room) {
          files.addTooLarge(name);
        } else {
          files.add(name, Content.of(bytes));
        }
      } catch (IOException unreadable) {
        unreadable(name, unreadable);
      }
    }
  }

  /**
   * Writes a dossier into a folder that is not there yet, or is empty. The folder appears whole or
   * not at all.
   *
   * @throws FileAlreadyExistsException if something is there
   * @throws IOException if the disk fails
   */
  public static void write(Draft draft, Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || !isEmpty(folder)) {
        throw new FileAlreadyExistsException(folder.getFileName().toString());
      }
      Files.delete(folder);
    }
    Path partial = beside(folder);
    try {
      fill(partial, draft);
      Files.move(partial, folder);
    } finally {
      delete(partial);
    }
  }

  /**
   * Writes a dossier in place of another one. Hidden files at the top of the folder stay: they are
   * no part of the dossier.
   *
   * @throws FileAlreadyExistsException if a file, or a folder that holds no dossier, is there
   * @throws IOException if the disk fails
   */
  public static void replace(Draft draft, Path folder) throws IOException {
    if (!isDossier(folder)) {
      write(draft, folder);
      return;
    }
    Path real = folder.toRealPath();
    Path partial = beside(real);
    Path old = beside(real);
    try {
      fill(partial, draft);
      exchange(real, partial, old);
    } finally {
      delete(partial);
    }
    delete(old);
  }

  /** Whether a folder holds a dossier, as far as one sees from outside. */
  static boolean isDossier(Path folder) {
    return Files.isRegularFile(folder.resolve("dossier.yaml"));
  }

  /** Puts the new in place of the old; where that fails, nothing of the old is gone. */
  private static void exchange(Path folder, Path partial, Path old) throws IOException {
    Files.move(folder, old);
    try {
      Files.move(partial, folder);
    } catch (IOException unwritable) {
      Files.move(old, folder);
      throw unwritable;
    }
    try (var inside = Files.list(old)) {
      for (Path hidden : inside.filter(DossierFolder::isHidden).toList()) {
        Files.move(hidden, folder.resolve(hidden.getFileName()));
      }
    }
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  /** A name that nobody has, in the same folder, so that moving is one step. */
  static Path beside(Path path) {
    return path.toAbsolutePath().resolveSibling(".entente-" + UUID.randomUUID());
  }

  private static void fill(Path partial, Draft draft) throws IOException {
    Files.createDirectory(partial);
    for (Map.Entry<String, Content> file : DraftFiles.of(draft).entrySet()) {
      Path target = partial.resolve(file.getKey()).normalize();
      if (!target.startsWith(partial)) {
        throw new IOException("a file must stay inside its dossier: " + file.getKey());
      }
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue().toBytes());
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  /** Deletes a folder and all that is in it, if it is there. */
  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var inside = Files.walk(folder)) {
        for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
