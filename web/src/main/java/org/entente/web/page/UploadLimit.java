package org.entente.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what is too large before anybody reads it, with a page that says so. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class UploadLimit extends OncePerRequestFilter {
  /** Most bytes of a file that somebody sends. */
  public static final long FILE_BYTES = 64_000_000;

  /** Most bytes of a file with the form around it. */
  public static final long REQUEST_BYTES = FILE_BYTES + 100_000;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > REQUEST_BYTES) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      next.doFilter(request, response);
    }
  }
}
