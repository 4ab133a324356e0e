package org.entente.web.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.entente.actors.ActorId;
import org.entente.app.ballot.VoterToken;
import org.entente.app.post.Letter;
import org.entente.app.post.Outbox;
import org.entente.app.post.Readers;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Consultation.Window;
import org.entente.dossier.Content;
import org.entente.exchange.CalendarEntry;
import org.entente.exchange.CalendarEntry.Span;
import org.entente.exchange.CalendarFile;
import org.entente.voice.words.Words;
import org.entente.web.calendar.PlannedEntries;
import org.entente.web.consultation.ReaderLines.Reader;
import org.entente.web.mail.Carrier;
import org.entente.web.page.Desk;
import org.springframework.stereotype.Component;

/**
 * Invites readers by letters, each with a link of its own that nobody else sees. Nobody is written
 * to twice about the same vote, and nobody who wants no letters.
 */
@Component
class Invitations {
  private final Outbox outbox;
  private final Readers readers;
  private final Carrier carrier;
  private final Rounds rounds;

  Invitations(Outbox outbox, Readers readers, Carrier carrier, Rounds rounds) {
    this.outbox = outbox;
    this.readers = readers;
    this.carrier = carrier;
    this.rounds = rounds;
  }

  /**
   * What readers are asked for.
   *
   * @param what {@code actor} for the vote of the actor, {@code persons} for their own
   * @param base the address of the workspace
   */
  record Asking(Consultation consultation, String what, ActorId actor, String base) {
    /** What tells it from every other. A person has one vote, from whatever actor it comes. */
    private String purpose(Desk desk) {
      String whose = what.equals("actor") ? actor.value() : "";
      return String.join("\n", "invite", desk.id().value(), consultation.id().value(), what, whose);
    }
  }

  /**
   * What became of it.
   *
   * @param known whom an earlier letter asked
   * @param stopped who wants no letters
   */
  record Written(int letters, List<String> known, List<String> stopped) {}

  /** Whether letters are sent at all. */
  boolean areSent() {
    return carrier.isOn();
  }

  /**
   * Writes to readers.
   *
   * @param voter makes a voter's secret, for each letter one
   */
  Written write(Desk desk, Asking asking, List<Reader> to, Supplier<VoterToken> voter) {
    List<String> known = new ArrayList<>();
    List<String> stopped = new ArrayList<>();
    int letters = 0;
    for (Reader reader : to) {
      String id = "i-" + readers.code(reader.address(), asking.purpose(desk));
      if (readers.isStopped(reader.address())) {
        stopped.add(reader.address());
      } else if (outbox.isKnown(desk.visitor().session(), desk.id(), id)) {
        known.add(reader.address());
      } else {
        String link = asking.base() + "/v/" + voter.get().secret();
        outbox.put(desk.visitor().session(), desk.id(), letter(id, reader, desk, asking, link));
        letters++;
      }
    }
    carrier.call();
    return new Written(letters, known, stopped);
  }

  private Letter letter(String id, Reader reader, Desk desk, Asking asking, String link) {
    Words words = Words.in(reader.language());
    Consultation consultation = asking.consultation();
    String title = Letter.oneLine(consultation.title().in(words.language()));
    String stop = asking.base() + "/stop/" + readers.stopToken(reader.address());
    String text =
        words.say(
            "web.letter." + asking.what(),
            title,
            actor(desk, asking.actor(), words),
            partnership(desk, words),
            Rounds.dates(consultation.window(), words),
            link,
            stop);
    return new Letter(
        id,
        reader.address(),
        cut(words.say("web.letter.subject", title)),
        text,
        words.language(),
        calendar(desk, consultation, title),
        stop);
  }

  private static String cut(String subject) {
    int most = 200;
    return subject.length() <= most ? subject : Letter.oneLine(subject.substring(0, most)) + "…";
  }

  private static String actor(Desk desk, ActorId actor, Words words) {
    return desk.findDossier()
        .flatMap(dossier -> dossier.actors().findActor(actor))
        .map(known -> Letter.oneLine(known.name().in(words.language())))
        .filter(name -> !name.isBlank())
        .orElse(actor.value());
  }

  private static String partnership(Desk desk, Words words) {
    return Letter.oneLine(Desk.title(desk.summary(), words.language()));
  }

  /** When votes are taken, without the link: calendars are shown to others. */
  private Content calendar(Desk desk, Consultation consultation, String title) {
    Window window = consultation.window();
    CalendarEntry entry =
        new CalendarEntry(
            PlannedEntries.uid(desk.id(), consultation.id()),
            title,
            new Span(window.opens(), window.closes()),
            "",
            "",
            "");
    return Content.of(CalendarFile.write(title, List.of(entry), rounds.now()));
  }
}
