package org.entente.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends whoever is not signed in to the sign-in page, and back afterwards. A page that asks in the
 * background is told to load the sign-in page as a whole.
 */
final class ToSignIn implements AuthenticationEntryPoint {
  private final String path;

  ToSignIn(String path) {
    this.path = path;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    boolean readable = request.getMethod().equals("GET");
    String wanted = readable ? request.getRequestURI() + query : "/";
    String target = path + "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", path);
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      response.sendRedirect(target);
    }
  }
}
