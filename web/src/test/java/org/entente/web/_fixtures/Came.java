package org.entente.web._fixtures;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser without scripts that came by a link, and the address at which it is then. */
public record Came(Client client, String address) {
  /** Comes by a link. */
  public static Came by(String server, String secret) {
    Client client = new Client(server);
    return new Came(client, location(client.get("/v/" + secret)));
  }

  /** Where an answer sends the browser. */
  public static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]+", "");
  }

  /** The page on which it is. */
  public String page() {
    return client.get(address).body();
  }

  /** Presses a button. */
  public HttpResponse<String> vote(String statement, String vote) {
    return client.post(
        address, address, Map.of("statement", statement, "version", "1", "vote", vote));
  }

  /** Sends votes that waited, as scripts write them. */
  public HttpResponse<String> send(String... votes) {
    String body =
        Stream.of(votes).map(vote -> "&v=" + Client.encoded(vote)).collect(Collectors.joining());
    return client.postBody(address + "/votes", "_csrf=" + client.code(address) + body);
  }
}
