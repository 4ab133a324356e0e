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
  static final SessionCookie SESSION = new SessionCookie("entente-session");

  /** Holds a secret of the browser before anybody signs in; forms are bound to it. */
  static final SessionCookie VISIT = new SessionCookie("entente-visit");

  private static final int SHORTEST = 32;
  private static final int LONGEST = 200;

  private final String name;

  private SessionCookie(String name) {
    this.name = name;
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
            .path("/")
            .maxAge(lifetime)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  void clear(HttpServletRequest request, HttpServletResponse response) {
    set(request, response, "", Duration.ZERO);
  }
}
