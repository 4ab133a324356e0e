package org.entente.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.kernel.Language;
import org.entente.voice.words.Words;
import org.entente.web.access.Paths;
import org.entente.web.access.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * In which language somebody reads: as chosen in this browser, else as the account says, else as
 * the browser asks.
 */
@Controller
public class ReaderLanguage {
  private static final String COOKIE = "entente-language";

  /** The sentences for whoever asks. */
  public static Words words(HttpServletRequest request) {
    return Words.in(of(request));
  }

  static Language of(HttpServletRequest request) {
    return of(request, Words.LANGUAGES);
  }

  /** Which of the languages offered somebody reads; English if none. */
  public static Language of(HttpServletRequest request, Collection<Language> offered) {
    return chosen(request, offered)
        .or(() -> ofAccount(offered))
        .or(() -> asked(Collections.list(request.getLocales()), offered))
        .orElse(Language.ENGLISH);
  }

  private static Optional<Language> chosen(
      HttpServletRequest request, Collection<Language> offered) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .flatMap(cookie -> find(cookie.getValue(), offered).stream())
            .findFirst();
  }

  private static Optional<Language> ofAccount(Collection<Language> offered) {
    @Nullable Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof Visitor visitor
        ? find(visitor.account().language().code(), offered)
        : Optional.empty();
  }

  private static Optional<Language> asked(List<Locale> locales, Collection<Language> offered) {
    return locales.stream()
        .flatMap(locale -> find(locale.getLanguage(), offered).stream())
        .findFirst();
  }

  private static Optional<Language> find(String code, Collection<Language> offered) {
    return offered.stream().filter(language -> language.code().equals(code)).findFirst();
  }

  /** The language of this code, if there are sentences in it. */
  public static Optional<Language> findSpoken(String code) {
    return find(code, Words.LANGUAGES);
  }

  /**
   * Remembers a language in this browser and goes back to the page. It may be one in which there
   * are statements and no sentences of ours.
   */
  @GetMapping("/language")
  String choose(
      @RequestParam String to,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (Language.isCode(to)) {
      response.addHeader(
          HttpHeaders.SET_COOKIE,
          ResponseCookie.from(COOKIE, to)
              .path("/")
              .sameSite("Lax")
              .httpOnly(true)
              .secure(request.isSecure())
              .maxAge(Duration.ofDays(365))
              .build()
              .toString());
    }
    return "redirect:" + Paths.inside(back);
  }
}
