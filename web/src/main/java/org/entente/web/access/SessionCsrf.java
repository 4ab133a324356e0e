package org.entente.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * Binds every form to the seat of a voter, else to the session, or before signing in to the
 * browser, by a code that only we can make of its secret: another site can neither read nor guess
 * it.
 */
final class SessionCsrf implements CsrfTokenRepository {
  private static final String HEADER = "X-CSRF-TOKEN";
  private static final String PARAMETER = "_csrf";
  private static final Duration VISIT = Duration.ofHours(12);
  private static final int SECRET_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String FRESH = SessionCsrf.class.getName() + ".fresh";

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    String secret =
        findSecret(request)
            .orElseGet(
                () -> {
                  byte[] bytes = new byte[SECRET_BYTES];
                  RANDOM.nextBytes(bytes);
                  String fresh = HexFormat.of().formatHex(bytes);
                  request.setAttribute(FRESH, fresh);
                  return fresh;
                });
    return new DefaultCsrfToken(HEADER, PARAMETER, code(secret));
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token != null && request.getAttribute(FRESH) instanceof String fresh) {
      SessionCookie.VISIT.set(request, response, fresh, VISIT);
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return findSecret(request)
        .map(secret -> new DefaultCsrfToken(HEADER, PARAMETER, code(secret)))
        .orElse(null);
  }

  private static Optional<String> findSecret(HttpServletRequest request) {
    return SeatCookie.find(request)
        .or(() -> SessionCookie.SESSION.find(request))
        .or(() -> SessionCookie.VISIT.find(request));
  }

  private static String code(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of()
          .formatHex(mac.doFinal("entente form".getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK must offer HmacSHA256", e);
    }
  }
}
