package org.entente.web.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Optional;
import org.entente.app.ballot.Booth;
import org.entente.app.ballot.Polls;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Consultation.Window;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.HeldConsultation;
import org.entente.voice.words.Words;
import org.entente.web.page.Desk;
import org.entente.web.page.NotThere;
import org.springframework.stereotype.Component;

/** The rounds of a partnership, and where each is in time. */
@Component
class Rounds {
  private final Polls polls;
  private final Clock clock;

  Rounds(Polls polls, Clock clock) {
    this.polls = polls;
    this.clock = clock;
  }

  /** Where a round is. */
  enum Stage {
    PLANNED,
    OPEN,
    CLOSED;

    private static Stage of(Booth.Stage stage) {
      return switch (stage) {
        case NOT_YET -> PLANNED;
        case OPEN -> OPEN;
        case CLOSED -> CLOSED;
      };
    }

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

  /** Where a round is; also one that was closed before its time. */
  Stage stage(Desk desk, Consultation consultation) {
    return stage(consultation, stages(desk));
  }

  /** Where the rounds of a partnership are, as the database takes their votes. */
  Map<ConsultationId, Booth.Stage> stages(Desk desk) {
    return polls.stages(desk.visitor().session(), desk.id());
  }

  /** Where a round is among all; by its dates if it takes no votes here. */
  Stage stage(Consultation consultation, Map<ConsultationId, Booth.Stage> stages) {
    Booth.Stage stage = stages.get(consultation.id());
    return stage == null ? stage(consultation.window()) : Stage.of(stage);
  }

  private Stage stage(Window window) {
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
