package org.entente.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The cookie by which a browser votes. Its pages lie below a path of the secret's own, {@code
 * /vote/} with the head of its hash, and it is sent to these alone: several seats in one browser
 * never mix, and no address shows a secret.
 */
public final class SeatCookie {
  /** Under which path all pages of seats lie. */
  public static final String PAGES = "/vote/";

  /** A cookie that lasts longer is cut by browsers. */
  private static final Duration LONGEST = Duration.ofDays(400);

  private static final int HEAD = 16;

  private SeatCookie() {}

  /** The word by which pages and the browser's own store know a seat. */
  public static String seat(String secret) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, HEAD);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK must offer SHA-256", e);
    }
  }

  /** The secret that the browser sent, if it belongs to the page that it asks for. */
  public static Optional<String> find(HttpServletRequest request) {
    String path = request.getRequestURI();
    return SessionCookie.seat(PAGES)
        .find(request)
        .filter(secret -> (path + "/").startsWith(PAGES + seat(secret) + "/"));
  }

  /** The secret of the seat that this browser took by the shared link whose page it asks for. */
  public static Optional<String> findTaken(HttpServletRequest request) {
    return SessionCookie.taken(PAGES).find(request);
  }

  /** Lets the browser vote, or open the page of a shared link, for so long. */
  public static void set(
      HttpServletRequest request, HttpServletResponse response, String secret, Duration lifetime) {
    SessionCookie.seat(path(secret)).set(request, response, secret, cut(lifetime));
  }

  /** Remembers by which shared link a seat was taken, so that it is taken once. */
  public static void setTaken(
      HttpServletRequest request,
      HttpServletResponse response,
      String link,
      String secret,
      Duration lifetime) {
    SessionCookie.taken(path(link)).set(request, response, secret, cut(lifetime));
    SessionCookie.door(path(secret)).set(request, response, link, cut(lifetime));
  }

  /** Lets the browser forget the seat whose page it asks for, and that it was taken. */
  public static void clear(
      HttpServletRequest request, HttpServletResponse response, String secret) {
    SessionCookie.door(PAGES)
        .find(request)
        .ifPresent(link -> SessionCookie.taken(path(link)).clear(request, response));
    SessionCookie.door(path(secret)).clear(request, response);
    SessionCookie.seat(path(secret)).clear(request, response);
  }

  private static String path(String secret) {
    return PAGES + seat(secret);
  }

  private static Duration cut(Duration lifetime) {
    return lifetime.compareTo(LONGEST) > 0 ? LONGEST : lifetime;
  }
}
