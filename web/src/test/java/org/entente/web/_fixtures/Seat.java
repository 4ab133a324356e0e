package org.entente.web._fixtures;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.web.access.SeatCookie;

/**
 * A voter's seat as its own browser reaches it, over a line that many share.
 *
 * @param http the line; it keeps no cookies
 * @param server where the workspace is
 * @param secret by which the seat is known
 */
public record Seat(HttpClient http, String server, String secret) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern ARTICLE = Pattern.compile("<article ([^>]*)>");
  private static final Pattern PART = Pattern.compile("data-([a-z]+)=\"([^\"]*)\"");
  private static final int TAKEN_BY_LINK = 302;

  /**
   * What a seat's page shows.
   *
   * @param code binds what is sent to the seat
   * @param versions of all statements, by id
   * @param votes the voter's own, by statement
   */
  public record Shown(String code, Map<String, Integer> versions, Map<String, String> votes) {
    static Shown read(String page) {
      Map<String, Integer> versions = new TreeMap<>();
      Map<String, String> votes = new TreeMap<>();
      Matcher articles = ARTICLE.matcher(page);
      while (articles.find()) {
        Map<String, String> parts = new LinkedHashMap<>();
        PART.matcher(articles.group(1))
            .results()
            .forEach(part -> parts.put(part.group(1), part.group(2)));
        String id = parts.getOrDefault("id", "");
        versions.put(id, Integer.valueOf(parts.getOrDefault("version", "")));
        String vote = parts.getOrDefault("vote", "");
        if (!vote.isEmpty()) {
          votes.put(id, vote);
        }
      }
      return new Shown(Client.value(page, "_csrf"), versions, votes);
    }
  }

  /** Comes by the link and looks at the page to which it leads. */
  public Shown look() throws IOException {
    HttpResponse<String> door = send(request("/v/" + secret).GET());
    if (door.statusCode() != TAKEN_BY_LINK) {
      throw new RefusedException(door);
    }
    HttpResponse<String> page = send(request(Came.location(door)).GET());
    if (page.statusCode() != 200) {
      throw new RefusedException(page);
    }
    return Shown.read(page.body());
  }

  /**
   * Sends votes as scripts write them.
   *
   * @return one word for each of them, in their order
   */
  public List<String> send(String code, List<String> votes) throws IOException {
    String body =
        votes.stream()
            .map(vote -> "&v=" + Client.encoded(vote))
            .collect(Collectors.joining("", "_csrf=" + code, ""));
    HttpResponse<String> answer =
        send(
            request(SeatCookie.PAGES + SeatCookie.seat(secret) + "/votes")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    if (answer.statusCode() != 200) {
      throw new RefusedException(answer);
    }
    return answer.body().lines().skip(1).toList();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server + path))
        .timeout(PATIENCE)
        .header("Cookie", "entente-seat=" + secret);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  /** The server answered, but not with what was asked. */
  public static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int waitSeconds;

    RefusedException(HttpResponse<String> answer) {
      super("answered " + answer.statusCode() + ": " + answer.body());
      this.status = answer.statusCode();
      this.waitSeconds =
          answer.headers().firstValue("Retry-After").map(Integer::parseInt).orElse(0);
    }

    int status() {
      return status;
    }

    /** For how long it asks to wait; 0 if it does not say. */
    int waitSeconds() {
      return waitSeconds;
    }
  }
}
