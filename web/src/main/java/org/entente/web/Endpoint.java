package org.entente.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/**
 * Where the workspace listens.
 *
 * @param name the address as it was given
 * @param port 0 for any that is free
 */
record Endpoint(String name, InetAddress address, int port) {
  private static final int HIGHEST_PORT = 65_535;

  /**
   * The place that these options name.
   *
   * @throws StartException if there cannot be such a place
   */
  static Endpoint of(String address, int port) {
    if (port < 0 || port > HIGHEST_PORT) {
      throw StartException.usage(
          "port " + port + " does not exist; give --port a number from 0 to " + HIGHEST_PORT);
    }
    if (address.isBlank()) { // would be taken for every address of this computer
      throw StartException.usage("the address is empty; give --address one of this computer's");
    }
    try {
      return new Endpoint(address, InetAddress.getByName(address), port);
    } catch (UnknownHostException e) {
      throw StartException.usage(
          "the address " + address + " is not known; give --address one of this computer's");
    }
  }

  /**
   * Makes sure that somebody may listen here now.
   *
   * @throws StartException if not
   */
  void requireFree() {
    try {
      listen(0);
    } catch (IOException e) {
      throw StartException.usage(
          "the address " + name + " is not this computer's; give --address one that is");
    }
    try {
      listen(port);
    } catch (IOException e) {
      throw StartException.failed(
          "cannot listen on port "
              + port
              + " of "
              + name
              + " ("
              + e.getMessage()
              + "); end what listens there, or choose another port with --port",
          e);
    }
  }

  private void listen(int tried) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true); // as the server itself will
      socket.bind(new InetSocketAddress(address, tried));
    }
  }

  /** What a browser on this computer opens. */
  String url(int listens) {
    String host = name.contains(":") ? "[" + name + "]" : name;
    boolean here = name.equals("127.0.0.1") || name.equals("0.0.0.0");
    return "http://" + (here ? "localhost" : host) + ":" + listens;
  }
}
