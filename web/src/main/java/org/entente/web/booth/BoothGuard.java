package org.entente.web.booth;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.entente.web.access.SeatCookie;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the addresses of the booth reach nobody else, and refuses what is larger than any voter
 * sends before anybody reads it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BoothGuard extends OncePerRequestFilter {
  private static final long MOST_BYTES = 64_000;
  private static final int UNKNOWN = -1;

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.startsWith(SeatCookie.PAGES) && !path.startsWith("/v/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws ServletException, IOException {
    response.setHeader("Referrer-Policy", "no-referrer");
    boolean sends = request.getMethod().equals("POST");
    if (sends && request.getContentLengthLong() > MOST_BYTES) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (sends && request.getContentLengthLong() == UNKNOWN) {
      response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
    } else {
      next.doFilter(request, response);
    }
  }
}
