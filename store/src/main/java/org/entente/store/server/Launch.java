package org.entente.store.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * As whom the programs of PostgreSQL run: they refuse to run as root.
 *
 * @param before words before each command
 * @param owner to whom the database's folder must belong; empty if it is ours anyway
 */
record Launch(List<String> before, OptionalInt owner) {
  static final int NOBODY = 65534;

  private static final List<String> SETPRIV =
      List.of(
          "setpriv",
          "--reuid",
          String.valueOf(NOBODY),
          "--regid",
          String.valueOf(NOBODY),
          "--clear-groups");
  private static final List<String> UNSHARE = List.of("unshare", "-U");
  private static final int LONGEST_SECONDS = 120;

  Launch {
    before = List.copyOf(before);
  }

  /** What a program left behind. */
  record Ended(int code, String output) {
    boolean isGood() {
      return code == 0;
    }
  }

  /** The way that works here for a data folder. */
  static Launch forFolder(Path data) {
    if (!isRoot()) {
      return new Launch(List.of(), OptionalInt.empty());
    }
    Optional<Path> barrier = Folders.findBarrier(data);
    if (barrier.isEmpty() && works(SETPRIV)) {
      return new Launch(SETPRIV, OptionalInt.of(NOBODY));
    }
    if (works(UNSHARE)) {
      return new Launch(UNSHARE, OptionalInt.of(0));
    }
    throw new ServerException(
        barrier
            .map(
                folder ->
                    "PostgreSQL does not run as root, and an unprivileged user cannot pass "
                        + folder
                        + "; allow it (chmod o+x "
                        + folder
                        + "), name a data folder elsewhere, or start as a normal user")
            .orElse(
                "PostgreSQL does not run as root, and neither setpriv nor unshare (util-linux)"
                    + " works here; start as a normal user, or set ENTENTE_DB_URL"));
  }

  private static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot see whose process this is", e);
    }
  }

  private static boolean works(List<String> before) {
    try {
      return new Launch(before, OptionalInt.empty()).run(Path.of("/"), List.of("true")).isGood();
    } catch (UncheckedIOException e) {
      return false; // the program is not installed
    }
  }

  /** Runs a program to its end. */
  Ended run(Path in, List<String> command) {
    List<String> words = new ArrayList<>(before);
    words.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(words).directory(in.toFile());
    builder.redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new ServerException(command.get(0) + " did not end; it said: " + output);
      }
      return new Ended(process.exitValue(), output.strip());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + words.get(0), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted while " + command.get(0) + " ran", e);
    }
  }
}
