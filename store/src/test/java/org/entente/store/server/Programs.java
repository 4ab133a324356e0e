package org.entente.store.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The programs of PostgreSQL, unpacked once for all tests of a process. */
public final class Programs {
  private static final Path FOLDER = unpacked();

  private Programs() {}

  private static Path unpacked() {
    try {
      Path folder = Files.createTempDirectory("entente-programs").toRealPath();
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return Binaries.unpackedIn(
              folder, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
          .folder();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lends them to a data folder, which need not unpack its own then. */
  public static void lendTo(Path data) {
    try {
      Files.createSymbolicLink(data.resolve(FOLDER.getFileName()), FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
