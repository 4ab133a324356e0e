package org.entente.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
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
    return chosen(request)
        .or(ReaderLanguage::ofAccount)
        .or(() -> asked(Collections.list(request.getLocales())))
        .orElse(Language.ENGLISH);
  }

  private static Optional<Language> chosen(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .flatMap(cookie -> findSpoken(cookie.getValue()).stream())
            .findFirst();
  }

  private static Optional<Language> ofAccount() {
    @Nullable Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof Visitor visitor
        ? findSpoken(visitor.account().language().code())
        : Optional.empty();
  }

  private static Optional<Language> asked(List<Locale> locales) {
    return locales.stream()
        .flatMap(locale -> findSpoken(locale.getLanguage()).stream())
        .findFirst();
  }

  /** The language of this code, if there are sentences in it. */
  public static Optional<Language> findSpoken(String code) {
    return Words.LANGUAGES.stream().filter(language -> language.code().equals(code)).findFirst();
  }

  /** Remembers a language in this browser and goes back to the page. */
  @GetMapping("/language")
  String choose(
      @RequestParam String to,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    findSpoken(to)
        .ifPresent(
            language ->
                response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, language.code())
                        .path("/")
                        .sameSite("Lax")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .maxAge(Duration.ofDays(365))
                        .build()
                        .toString()));
    return "redirect:" + Paths.inside(back);
  }
}
