package org.entente.store.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The server process of one cluster: the one its {@code postmaster.pid} names, and no other. */
final class Postmaster {
  private static final String LOG = "server.log";
  private static final int SHOWN_LINES = 15;
  private static final int LARGEST_LOG = 10_000_000;
  private static final int TRIES = 60;

  /**
   * What keeps values of statements out of the log: neither texts of statements, nor their
   * parameters, nor details of errors, which quote rows.
   */
  private static final String SILENCE =
      String.join(
          " ",
          "-c log_min_error_statement=panic",
          "-c log_error_verbosity=terse",
          "-c log_statement=none",
          "-c log_duration=off",
          "-c log_min_duration_statement=-1",
          "-c log_min_duration_sample=-1",
          "-c log_transaction_sample_rate=0",
          "-c log_parameter_max_length=0",
          "-c log_parameter_max_length_on_error=0");

  private static final long PAUSE_MILLIS = 250;

  private final Cluster cluster;
  private final Binaries binaries;
  private final Launch launch;

  Postmaster(Cluster cluster, Binaries binaries, Launch launch) {
    this.cluster = cluster;
    this.binaries = binaries;
    this.launch = launch;
  }

  /**
   * A process that runs on the cluster.
   *
   * @param port empty while it has not begun to listen
   */
  record Running(long process, OptionalInt port) {}

  /** The process that runs on the cluster, if one does. */
  Optional<Running> findRunning() {
    try {
      List<String> lines = Files.readAllLines(pidFile(), StandardCharsets.UTF_8);
      if (lines.isEmpty()) {
        return Optional.empty();
      }
      long process = Long.parseLong(lines.get(0).strip());
      boolean listens = lines.size() > 3 && !lines.get(3).isBlank();
      return isOurs(process)
          ? Optional.of(
              new Running(
                  process,
                  listens
                      ? OptionalInt.of(Integer.parseInt(lines.get(3).strip()))
                      : OptionalInt.empty()))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + pidFile(), e);
    } catch (NumberFormatException e) {
      throw new ServerException(pidFile() + " is damaged: " + e.getMessage(), e);
    }
  }

  /** Starts a server on a port of this computer alone. Nothing must run on the cluster. */
  void start(int port) {
    try {
      Files.deleteIfExists(pidFile());
      rotateLog();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot prepare " + cluster.folder(), e);
    }
    Launch.Ended ended = tryStart(port);
    for (int tried = 1; !ended.isGood() && isMemoryInUse() && tried < TRIES; tried++) {
      pause(); // what a killed server left behind is about to end
      ended = tryStart(port);
    }
    if (!ended.isGood()) {
      throw new ServerException(
          "the database server does not start. "
              + ended.output()
              + "\nIts log "
              + log()
              + " ends with:\n"
              + logEnd());
    }
  }

  /** Stops the server, if one runs; it finishes what is written and drops its connections. */
  void stop() {
    if (findRunning().isEmpty()) {
      return;
    }
    Launch.Ended ended = control("stop", List.of("--mode=fast"));
    if (!ended.isGood() && findRunning().isPresent()) {
      throw new ServerException(
          "the database server does not stop. " + ended.output() + "\nIts log says:\n" + logEnd());
    }
  }

  /** The last lines of the server's own log. */
  String logEnd() {
    try {
      if (!Files.exists(log())) {
        return "(there is no log)";
      }
      List<String> lines =
          new String(Files.readAllBytes(log()), StandardCharsets.UTF_8).lines().toList();
      return String.join(
          "\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + log(), e);
    }
  }

  private Launch.Ended tryStart(int port) {
    return control(
        "start",
        List.of(
            "--log=" + log(),
            "--options="
                + String.join(
                    " ",
                    "-c listen_addresses=127.0.0.1",
                    "-c port=" + port,
                    "-c unix_socket_directories=",
                    "-c password_encryption=scram-sha-256",
                    "-c fsync=on",
                    "-c synchronous_commit=on",
                    "-c full_page_writes=on",
                    "-c logging_collector=off",
                    "-c log_destination=stderr",
                    "-c log_timezone=UTC",
                    "-c timezone=UTC",
                    SILENCE)));
  }

  private Launch.Ended control(String verb, List<String> options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                binaries.program("pg_ctl"),
                verb,
                "--pgdata=" + cluster.folder(),
                "--wait",
                "--timeout=60",
                "--silent"));
    command.addAll(options);
    return launch.run(binaries.folder(), command);
  }

  /** A process may bear the number of one that is gone; ours works in the cluster's folder. */
  private boolean isOurs(long process) {
    boolean alive = ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    if (!alive) {
      return false;
    }
    try {
      Path place = Files.readSymbolicLink(Path.of("/proc/" + process + "/cwd"));
      return place.equals(cluster.folder());
    } catch (IOException e) {
      return false; // somebody else's process, or one that has just ended
    }
  }

  private boolean isMemoryInUse() {
    return logEnd().contains("shared memory block");
  }

  private void rotateLog() throws IOException {
    if (Files.exists(log()) && Files.size(log()) > LARGEST_LOG) {
      Files.move(log(), cluster.folder().resolve(LOG + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Waits a little for a server to get ready. */
  static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted while the database server starts", e);
    }
  }

  private Path log() {
    return cluster.folder().resolve(LOG);
  }

  private Path pidFile() {
    return cluster.folder().resolve("postmaster.pid");
  }
}
