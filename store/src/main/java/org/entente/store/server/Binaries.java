package org.entente.store.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this platform, unpacked once per version. */
record Binaries(Path folder, String version) {
  private static final Map<String, String> ARCHIVES =
      Map.of(
          "amd64", "/postgres-linux-x86_64.txz",
          "x86_64", "/postgres-linux-x86_64.txz",
          "aarch64", "/postgres-linux-arm_64.txz");

  /** A program by name. */
  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  /** The number before the first point; data folders of different ones do not fit. */
  String generation() {
    return version.substring(0, version.indexOf('.'));
  }

  static Binaries unpackedIn(Path data, PrintStream log) {
    String version = packed();
    Path folder = data.resolve("postgresql-" + version);
    if (!Files.isDirectory(folder)) {
      log.println("PostgreSQL " + version + ": unpacking");
      try {
        unpack(archive(), folder);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot unpack PostgreSQL into " + folder, e);
      }
    }
    return new Binaries(folder, version);
  }

  private static String packed() {
    Properties properties = new Properties();
    try (InputStream in = Binaries.class.getResourceAsStream("binaries.properties")) {
      if (in == null) {
        throw new IllegalStateException("binaries.properties is missing beside " + Binaries.class);
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "");
  }

  private static InputStream archive() {
    String system = System.getProperty("os.name", "");
    String processor = System.getProperty("os.arch", "");
    String archive = ARCHIVES.get(processor);
    InputStream in =
        archive == null || !system.equals("Linux")
            ? null
            : Binaries.class.getResourceAsStream(archive);
    if (in == null) {
      throw new ServerException(
          "there is no PostgreSQL in this build for "
              + system
              + " on "
              + processor
              + "; set ENTENTE_DB_URL to a PostgreSQL server of your own");
    }
    return in;
  }

  private static void unpack(InputStream archive, Path folder) throws IOException {
    Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
    Folders.delete(fresh);
    Files.createDirectory(fresh);
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (InputStream in = archive;
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in, 1 << 16)))) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        unpack(entry, tar, fresh);
        entry = tar.getNextEntry();
      }
    }
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
      throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("an entry leaves its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(target, folder.resolve(entry.getLinkName()).normalize());
    } else {
      Files.copy(content, target);
      boolean runs = (entry.getMode() & 0111) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
