package org.entente.web.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.entente.dialogue.Consultation.Window;
import org.entente.dialogue.HeldConsultation;
import org.entente.voice.words.Words;
import org.entente.web.page.Desk;
import org.entente.web.page.NotThere;
import org.springframework.stereotype.Component;

/** The rounds of a partnership, and where each is in time. */
@Component
class Rounds {
  private final Clock clock;

  Rounds(Clock clock) {
    this.clock = clock;
  }

  /** Where a round is. */
  enum Stage {
    PLANNED,
    OPEN,
    CLOSED;

    /** The word for it in keys of sentences. */
    String code() {
      return switch (this) {
        case PLANNED -> "planned";
        case OPEN -> "open";
        case CLOSED -> "closed";
      };
    }
  }

  Instant now() {
    return clock.instant();
  }

  Stage stage(Window window) {
    Instant now = now();
    return window.isOpen(now) ? Stage.OPEN : window.isClosed(now) ? Stage.CLOSED : Stage.PLANNED;
  }

  /** The round of an id, if the dossier is sound and has it. */
  static Optional<HeldConsultation> find(Desk desk, String id) {
    return desk.findDossier().stream()
        .flatMap(dossier -> dossier.consultations().stream())
        .filter(held -> held.consultation().id().value().equals(id))
        .findFirst();
  }

  /** The round of an id; the page is not there if there is none. */
  static HeldConsultation at(Desk desk, String id) {
    return find(desk, id).orElseThrow(NotThere::new);
  }

  /** From when to when, for people. */
  static String dates(Window window, Words words) {
    DateTimeFormatter day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(words.locale())
            .withZone(ZoneOffset.UTC);
    return day.format(window.opens()) + " – " + day.format(window.closes().minusNanos(1));
  }
}
