package org.entente.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.entente.app.access.SignIn;
import org.entente.app.ports.Accounts;
import org.entente.app.ports.SessionToken;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Controller
class SignInPage {
  private final SignIn signIn;
  private final Accounts accounts;

  SignInPage(SignIn signIn, Accounts accounts) {
    this.signIn = signIn;
    this.accounts = accounts;
  }

  @GetMapping("/sign-in")
  String form(@RequestParam(defaultValue = "/") String to, Model model) {
    model.addAttribute("to", Paths.inside(to));
    return "access/sign-in";
  }

  @PostMapping("/sign-in")
  String signIn(
      @RequestParam String login,
      @RequestParam String password,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return signIn
        .with(login, password, request.getRemoteAddr())
        .fold(
            session -> {
              open(session, request, response);
              return "redirect:" + Paths.inside(to);
            },
            () -> again(login, to, HttpStatus.UNAUTHORIZED, response, model, "wrong"),
            wait -> {
              model.addAttribute("minutes", minutes(wait));
              response.setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
              return again(login, to, HttpStatus.TOO_MANY_REQUESTS, response, model, "wait");
            });
  }

  private static void open(
      SessionToken session, HttpServletRequest request, HttpServletResponse response) {
    SessionCookie.SESSION.set(request, response, session.secret(), SignIn.LIFETIME);
    SessionCookie.VISIT.clear(request, response);
  }

  /** Begun minutes: who comes back after so many need not wait again. */
  private static long minutes(Duration wait) {
    return wait.plusMinutes(1).minusSeconds(1).toMinutes();
  }

  private static String again(
      String login,
      String to,
      HttpStatus status,
      HttpServletResponse response,
      Model model,
      String reason) {
    response.setStatus(status.value());
    model.addAttribute("login", login);
    model.addAttribute("to", Paths.inside(to));
    model.addAttribute("reason", reason);
    return "access/sign-in";
  }

  @PostMapping("/sign-out")
  String signOut(
      @AuthenticationPrincipal Visitor visitor,
      HttpServletRequest request,
      HttpServletResponse response) {
    accounts.close(visitor.session());
    SessionCookie.SESSION.clear(request, response);
    return "redirect:/sign-in";
  }
}
