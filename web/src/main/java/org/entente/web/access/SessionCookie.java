package org.entente.web.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * A cookie of ours: no script reads it, no other site sends it along with a form, and over TLS it
 * never travels in the open.
 */
final class SessionCookie {
  /** Holds the secret of whoever is signed in. */
  static final SessionCookie SESSION = new SessionCookie("entente-session", "/");

  /** Holds a secret of the browser before anybody signs in; forms are bound to it. */
  static final SessionCookie VISIT = new SessionCookie("entente-visit", "/");

  private static final int SHORTEST = 32;
  private static final int LONGEST = 200;

  private final String name;
  private final String path;

  private SessionCookie(String name, String path) {
    this.name = name;
    this.path = path;
  }

  /** Holds the secret of whoever votes on the pages below a path, and is sent to no others. */
  static SessionCookie seat(String path) {
    return new SessionCookie("entente-seat", path);
  }

  /** Holds, below the path of a shared link, the secret of the seat taken by it. */
  static SessionCookie taken(String path) {
    return new SessionCookie("entente-taken", path);
  }

  /** Holds, below the path of a seat, the secret of the shared link by which it was taken. */
  static SessionCookie door(String path) {
    return new SessionCookie("entente-door", path);
  }

  /** What the browser sent, if it looks like a secret of ours. */
  Optional<String> find(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .filter(value -> value.length() >= SHORTEST && value.length() <= LONGEST)
            .findFirst();
  }

  void set(
      HttpServletRequest request, HttpServletResponse response, String secret, Duration lifetime) {
    ResponseCookie cookie =
        ResponseCookie.from(name, secret)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path(path)
            .maxAge(lifetime)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  void clear(HttpServletRequest request, HttpServletResponse response) {
    set(request, response, "", Duration.ZERO);
  }
}
