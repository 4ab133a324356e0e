package org.entente.web.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that agrees to everything but one command. */
final class GrumpyServer implements AutoCloseable {
  private final ServerSocket socket;
  private final String refused;
  private final String answer;

  private GrumpyServer(ServerSocket socket, String refused, String answer) {
    this.socket = socket;
    this.refused = refused;
    this.answer = answer;
  }

  /** Serves one visitor. */
  static GrumpyServer open(String refused, String answer) throws IOException {
    GrumpyServer server =
        new GrumpyServer(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()), refused, answer);
    Thread thread = new Thread(server::serve, "grumpy");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    try (Socket visitor = socket.accept();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(visitor.getInputStream(), StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(visitor.getOutputStream(), true, "UTF-8")) {
      out.print("220 here\r\n");
      out.flush();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.print(answerTo(line.toUpperCase(Locale.ROOT)) + "\r\n");
        out.flush();
      }
    } catch (IOException gone) {
      Thread.currentThread().interrupt(); // the visitor left; nobody else comes
    }
  }

  private String answerTo(String line) {
    if (line.startsWith(refused)) {
      return answer;
    }
    return line.startsWith("QUIT") ? "221 bye" : "250 fine";
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
