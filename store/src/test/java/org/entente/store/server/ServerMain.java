package org.entente.store.server;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** Starts a server, leaves a row in it, says so and waits to be killed. */
final class ServerMain {
  private ServerMain() {}

  /** Takes the data folder. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Server server = Server.start(Path.of(arguments[0]), System.err);
    try (Connection connection = server.owner().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE kept (word text)");
      statement.execute("INSERT INTO kept VALUES ('here')");
    }
    out.println("ready");
    Thread.sleep(Long.MAX_VALUE);
  }
}
