package org.entente.web.partnership;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.entente.app.ports.Partnerships;
import org.entente.app.ports.Summary;
import org.entente.dossier.Manifest;
import org.entente.voice.words.Words;
import org.entente.web.access.Visitor;
import org.entente.web.page.Desk;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The partnerships somebody belongs to. */
@Controller
class PartnershipsPage {
  private final Partnerships partnerships;

  PartnershipsPage(Partnerships partnerships) {
    this.partnerships = partnerships;
  }

  /** A partnership in the list. */
  record Card(String id, String title, String problem, String role, String changed) {}

  @GetMapping("/")
  String list(
      @AuthenticationPrincipal Visitor visitor, @ModelAttribute("words") Words words, Model model) {
    List<Card> cards =
        partnerships.summaries(visitor.session()).stream()
            .map(summary -> card(summary, words))
            .toList();
    model.addAttribute("partnerships", cards);
    return "partnership/list";
  }

  private static Card card(Summary summary, Words words) {
    return new Card(
        summary.id().value(),
        Desk.title(summary, words.language()),
        Manifest.find(summary.manifest())
            .map(manifest -> manifest.problem().in(words.language()))
            .orElse(""),
        words.code("role", summary.mine().role().code()),
        moment(summary.changed(), words));
  }

  /** A moment as the reader's language writes it, in the server's time zone. */
  static String moment(Instant instant, Words words) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(words.locale())
        .withZone(ZoneId.systemDefault())
        .format(instant);
  }
}
