package org.entente.store.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * What a data folder keeps for its server: passwords and the port, in a file only its owner reads.
 */
record Kept(int port, String superuser, String owner, String application) {
  static final String FILE = "server.properties";
  private static final int PASSWORD_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What is kept in a folder; made up and kept now if the folder is new. */
  static Kept in(Path data) {
    Path file = data.resolve(FILE);
    try {
      if (Files.exists(file)) {
        return read(file);
      }
      if (Files.exists(data.resolve(Cluster.FOLDER))) {
        throw new ServerException(
            "the data folder has a database but not its passwords: " + file + " is missing");
      }
      Kept fresh = new Kept(freePort(), password(), password(), password());
      fresh.keep(data);
      return fresh;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or write " + file, e);
    }
  }

  /** The same with a port that is free now. */
  Kept withFreePort(Path data) {
    try {
      Kept other = new Kept(freePort(), superuser, owner, application);
      other.keep(data);
      return other;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep another port in " + data, e);
    }
  }

  /** Whether somebody else listens on the port. */
  boolean isPortTaken() {
    try (ServerSocket socket = new ServerSocket(port, 1, loopback())) {
      return !socket.isBound();
    } catch (IOException e) {
      return true;
    }
  }

  private static Kept read(Path file) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
    }
    try {
      return new Kept(
          Integer.parseInt(word(properties, "port")),
          word(properties, "superuser"),
          word(properties, "owner"),
          word(properties, "application"));
    } catch (IllegalArgumentException e) {
      throw new ServerException(file + " is damaged: " + e.getMessage(), e);
    }
  }

  private static String word(Properties properties, String name) {
    String word = properties.getProperty(name, "");
    if (word.isEmpty()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return word;
  }

  private void keep(Path data) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("port", String.valueOf(port));
    properties.setProperty("superuser", superuser);
    properties.setProperty("owner", owner);
    properties.setProperty("application", application);
    Path fresh = data.resolve(FILE + ".new");
    Files.deleteIfExists(fresh);
    Folders.createSecret(fresh);
    try (OutputStream out = Files.newOutputStream(fresh)) {
      properties.store(out, "Passwords of this workspace's database. Keep this file secret.");
    }
    Files.move(fresh, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
      return socket.getLocalPort();
    }
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  private static String password() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "port " + port;
  }
}
