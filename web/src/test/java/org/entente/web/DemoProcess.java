package org.entente.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.entente.web._fixtures.Client;

/**
 * The demo as a process of its own, on a data folder of its own: it can be killed, and started
 * again on the same data where it was.
 */
final class DemoProcess implements AutoCloseable {
  private static final String OPEN = "The workspace is open: ";
  private static final int FIRST_PORT = 20_000;
  private static final int LAST_PORT = 32_000;

  private final Path data;
  private final int port;
  private Process server;
  private String address;

  private DemoProcess(Path data, int port) {
    this.data = data;
    this.port = port;
    this.server = launch();
    this.address = awaitOpen(server);
  }

  static DemoProcess start(String name) {
    Path data = Path.of("target", "data", name).toAbsolutePath();
    OpenDemo.delete(data);
    return new DemoProcess(data, freePort());
  }

  /**
   * Below those ports that calls leave from: while the server is away, a call to its port must not
   * leave from that same port and stand there when the server comes back.
   */
  private static int freePort() {
    return IntStream.range(FIRST_PORT, LAST_PORT)
        .filter(DemoProcess::isFree)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "a port from " + FIRST_PORT + " to " + LAST_PORT + " must be free"));
  }

  private static boolean isFree(int port) {
    try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return free.isBound();
    } catch (IOException taken) {
      return false; // that is the answer
    }
  }

  private Process launch() {
    try {
      return new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:+UseSerialGC",
              "-Dentente.home=" + OpenDemo.home(),
              "-cp",
              System.getProperty("java.class.path"),
              "org.entente.web.Workspace",
              "--demo",
              "--port",
              String.valueOf(port),
              "--data",
              data.toString())
          .redirectErrorStream(true)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it is open; what it says afterwards stands in the test's own output. */
  private static String awaitOpen(Process server) {
    CompletableFuture<String> opened = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(server, opened), "what the server says");
    reader.setDaemon(true);
    reader.start();
    return opened.join();
  }

  private static void read(Process server, CompletableFuture<String> opened) {
    StringBuilder said = new StringBuilder();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (opened.isDone()) {
          System.out.println("server: " + line);
        } else if (line.startsWith(OPEN)) {
          opened.complete(line.substring(OPEN.length()));
        } else {
          said.append(line).append('\n');
        }
      }
      opened.completeExceptionally(
          new AssertionError("the server did not open; it said:\n" + said));
    } catch (IOException gone) { // killed while it spoke
      opened.completeExceptionally(gone);
    }
  }

  String address() {
    return address;
  }

  /** Somebody of the demo, signed in. */
  Client signedIn(String login) {
    try {
      String password = Files.readString(data.resolve("demo.password")).strip();
      return Client.signedIn(address, login, password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the server as {@code kill -9} does; its database goes on. */
  void kill() {
    await(server.destroyForcibly());
  }

  /** Ends first the database and then the server as {@code kill -9} does. */
  void killWithDatabase() {
    database()
        .ifPresent(
            postmaster -> {
              postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
              postmaster.destroyForcibly();
            });
    kill();
  }

  private Optional<ProcessHandle> database() {
    try {
      return ProcessHandle.of(
          Long.parseLong(Files.readAllLines(data.resolve("cluster/postmaster.pid")).get(0)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void startAgain() {
    server = launch();
    address = awaitOpen(server);
  }

  /** Ends both in peace, and deletes the data. */
  @Override
  public void close() {
    server.destroy();
    await(server);
    OpenDemo.delete(data);
  }

  private static void await(Process process) {
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("nobody may interrupt the wait for a process", interrupted);
    }
  }
}
