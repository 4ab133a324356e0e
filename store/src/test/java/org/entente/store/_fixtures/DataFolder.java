package org.entente.store._fixtures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.entente.store.server.Programs;

/** A data folder that any user can reach, gone after the test. */
public record DataFolder(Path path) implements AutoCloseable {
  /** A new one, empty but for the programs of PostgreSQL. */
  public static DataFolder fresh() {
    DataFolder folder = empty();
    Programs.lendTo(folder.path());
    return folder;
  }

  /** A new one, empty. */
  public static DataFolder empty() {
    try {
      Path folder = Files.createTempDirectory("entente-store");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      return new DataFolder(folder.toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the server process that runs on it. */
  public long serverProcess() {
    try {
      Path file = path.resolve("cluster/postmaster.pid");
      return Long.parseLong(Files.readAllLines(file).get(0).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the server and everything it started as {@code kill -9} does. */
  public void killServer() {
    ProcessHandle postmaster = ProcessHandle.of(serverProcess()).orElseThrow();
    List<ProcessHandle> others = postmaster.descendants().toList();
    postmaster.destroyForcibly();
    others.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(path)) {
      List<Path> inside = paths.sorted(Comparator.reverseOrder()).toList();
      for (Path each : inside) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
