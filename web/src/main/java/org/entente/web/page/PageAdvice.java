package org.entente.web.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Language;
import org.entente.voice.words.Words;
import org.entente.web.access.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every template finds: sentences, languages, who is signed in, and where one is. */
@ControllerAdvice
class PageAdvice {
  @ModelAttribute("words")
  Words words(HttpServletRequest request) {
    return ReaderLanguage.words(request);
  }

  @ModelAttribute("languages")
  List<Language> languages() {
    return Words.LANGUAGES;
  }

  @ModelAttribute
  void visitor(
      @AuthenticationPrincipal @Nullable Visitor visitor, HttpServletRequest request, Model model) {
    if (visitor != null) {
      model.addAttribute("visitor", visitor);
    }
    String query = request.getQueryString();
    boolean readable =
        request.getMethod().equals("GET") && request.getDispatcherType() == DispatcherType.REQUEST;
    if (readable) {
      savedVersion(request).ifPresent(version -> model.addAttribute("saved", version));
    }
    model.addAttribute(
        "here", readable ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/");
  }

  /** The version that the change before this page made, if a change led here. */
  private static Optional<Long> savedVersion(HttpServletRequest request) {
    String saved = request.getParameter("saved");
    return saved != null && saved.matches("\\d{1,18}")
        ? Optional.of(Long.valueOf(saved))
        : Optional.empty();
  }
}
