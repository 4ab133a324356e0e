package org.entente.store.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whom folders and files belong to, and who may pass through or read them. */
final class Folders {
  private Folders() {}

  /** Creates a folder with these permissions, or sets them. */
  static void create(Path folder, String permissions) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
  }

  /** Creates a file that only its owner reads, before anything stands in it. */
  static void createSecret(Path file) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  /** Removes a folder and all that is in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    for (Path path : content(folder)) {
      Files.delete(path);
    }
  }

  /** Gives a folder and all that is in it to a user, unless the folder is that user's. */
  static void give(Path folder, int user) throws IOException {
    if (owner(folder) == user) {
      return;
    }
    for (Path path : content(folder)) {
      Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:gid", user, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /** The first folder on the way to this one that other users cannot pass, if there is one. */
  static Optional<Path> findBarrier(Path folder) {
    Optional<Path> barrier = Optional.empty();
    for (Path step = folder; step != null; step = step.getParent()) {
      if (!permissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        barrier = Optional.of(step);
      }
    }
    return barrier;
  }

  private static List<Path> content(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }

  private static int owner(Path folder) throws IOException {
    return (int) Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }

  private static Set<PosixFilePermission> permissions(Path folder) {
    try {
      return Files.getPosixFilePermissions(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the permissions of " + folder, e);
    }
  }
}
