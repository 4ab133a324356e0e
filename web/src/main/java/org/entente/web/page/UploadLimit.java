package org.entente.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a file that is too large before anybody reads it, with a page that says so. A file of
 * which nobody knows how long it is may be too large; browsers always say it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class UploadLimit extends OncePerRequestFilter {
  /** Most bytes of a file with the form around it. */
  public static final long BYTES = 64_000_000;

  /** Most bytes of a refused file that are still taken off the line, so that the page arrives. */
  public static final long SWALLOWED_BYTES = 4 * BYTES;

  private static final int UNKNOWN = -1;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > BYTES) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (isForm(request) && request.getContentLengthLong() == UNKNOWN) {
      response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
    } else {
      next.doFilter(request, response);
    }
  }

  private static boolean isForm(HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getContentType(), "").startsWith("multipart/");
  }
}
