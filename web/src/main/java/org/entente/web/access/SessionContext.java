package org.entente.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.entente.app.ports.Accounts;
import org.entente.app.ports.SessionToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.util.function.SingletonSupplier;

/**
 * Knows a visitor by the session's cookie alone, anew at every request: the server keeps nothing in
 * memory, so that people stay signed in when it restarts, and are out the moment a session ends.
 */
final class SessionContext implements SecurityContextRepository {
  private final Accounts accounts;

  SessionContext(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  @SuppressWarnings("deprecation") // the interface still demands it
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return load(holder.getRequest());
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    // Asks once, and only if somebody wants to know.
    SingletonSupplier<SecurityContext> once = SingletonSupplier.of(() -> load(request));
    return new DeferredSecurityContext() {
      @Override
      public SecurityContext get() {
        return once.obtain();
      }

      @Override
      public boolean isGenerated() {
        return get().getAuthentication() == null;
      }
    };
  }

  private SecurityContext load(HttpServletRequest request) {
    return SessionCookie.SESSION
        .find(request)
        .map(SessionToken::new)
        .flatMap(
            session -> accounts.findAccount(session).map(account -> new Visitor(account, session)))
        .<SecurityContext>map(
            visitor ->
                new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(visitor, "", List.of())))
        .orElseGet(SecurityContextImpl::new);
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    // Signing in and out set the cookie; there is nothing else to keep.
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return SessionCookie.SESSION.find(request).isPresent();
  }
}
