package org.entente.store.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.app.ports.DeniedException;
import org.entente.app.post.Delivery;
import org.entente.app.post.Delivery.Posted;
import org.entente.app.post.Delivery.Reason;
import org.entente.app.post.Delivery.Refused;
import org.entente.app.post.Letter;
import org.entente.app.post.Outbox;
import org.entente.app.post.Readers;
import org.entente.app.post.SendLetters;
import org.entente.dossier.Content;
import org.entente.kernel.Language;
import org.entente.store._fixtures.Crew;
import org.entente.store._fixtures.Desk;
import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Workplace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedWorkplace.class)
class DefaultOutboxTest {
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Workplace workplace;
  private final Outbox outbox;
  private final Desk desk;

  DefaultOutboxTest(Workplace workplace) {
    this.workplace = workplace;
    this.outbox = workplace.store().outbox();
    this.desk = workplace.harbour();
  }

  @BeforeEach
  void empty() {
    boolean left = true;
    while (left) {
      left = outbox.take(LEASE).isPresent(); // what other tests left is leased
    }
  }

  @Test
  void givesALetterBackAsItWasPutIn() {
    Letter letter = letter("as-it-was");

    boolean isNew = put("fay", letter);

    assertThat(isNew).isTrue();
    assertThat(outbox.take(LEASE)).contains(new Outbox.Taken(letter, 1));
  }

  @Test
  void sendsNothingTwiceEvenIfItIsPutInAgain() {
    put("fay", letter("only-once"));
    List<String> sent = new ArrayList<>();
    SendLetters sender = sender(sent, new Posted());
    sender.sendOne();

    boolean isNew = put("fay", letter("only-once"));
    sender.sendOne();

    assertThat(isNew).isFalse();
    assertThat(sent).containsExactly("only-once");
  }

  @Test
  void manySendersShareTheLetters() throws Exception {
    for (int number = 0; number < 20; number++) {
      put("fay", letter("shared-" + number));
    }

    List<Optional<Outbox.Taken>> taken = Crew.atOnce(20, number -> outbox.take(LEASE));

    assertThat(taken).allMatch(Optional::isPresent).doesNotHaveDuplicates();
  }

  @Test
  void whatASenderThatDiedHadTakenIsTakenAgain() {
    put("fay", letter("died-with"));
    outbox.take(Duration.ZERO);

    Optional<Outbox.Taken> again = outbox.take(LEASE);

    assertThat(again).contains(new Outbox.Taken(letter("died-with"), 2));
  }

  @Test
  void forgetsReaderAndTextOfWhatIsPosted() {
    put("fay", letter("forgotten"));
    sender(new ArrayList<>(), new Posted()).sendOne();

    assertThat(row("forgotten")).containsExactly("posted null null null null");
  }

  @Test
  void waitsAfterARefusalThatTimeMayMend() {
    put("fay", letter("delayed-1"));
    sender(new ArrayList<>(), new Refused(Reason.LATER)).sendOne();

    assertThat(outbox.take(LEASE)).isEmpty();
    assertThat(row("delayed-1")).first().asString().startsWith("LATER reader@example.org");
  }

  @Test
  void givesUpWhereTimeMendsNothing() {
    put("fay", letter("given-up"));
    sender(new ArrayList<>(), new Refused(Reason.READER)).sendOne();

    assertThat(row("given-up")).containsExactly("READER null null null null");
  }

  @Test
  void writesAgainToWhomItHadGivenUp() {
    put("fay", letter("once-more"));
    sender(new ArrayList<>(), new Refused(Reason.LETTER)).sendOne();

    boolean known = outbox.isKnown(workplace.session("fay"), desk.id(), "once-more");
    boolean isNew = put("fay", letter("once-more"));

    assertThat(known).isFalse();
    assertThat(isNew).isTrue();
    assertThat(outbox.isKnown(workplace.session("fay"), desk.id(), "once-more")).isTrue();
    assertThat(outbox.take(LEASE)).contains(new Outbox.Taken(letter("once-more"), 1));
  }

  @Test
  void anotherPartnershipChangesNothingInALetter() {
    put("fay", letter("not-yours"));
    sender(new ArrayList<>(), new Refused(Reason.LETTER)).sendOne();

    boolean isNew =
        outbox.put(workplace.session("fay"), workplace.harbour().id(), letter("not-yours"));

    assertThat(isNew).isFalse();
    assertThat(row("not-yours")).containsExactly("LETTER null null null null");
  }

  @Test
  void sendsNothingToWhoStoppedLettersWhileOneWaited() {
    Readers readers = workplace.store().readers();
    String token = readers.stopToken("reader@example.org");
    put("fay", letter("unwanted"));
    readers.stop(token);
    List<String> sent = new ArrayList<>();

    sender(sent, new Posted()).sendOne();
    readers.resume(token);

    assertThat(sent).isEmpty();
    assertThat(row("unwanted")).containsExactly("STOPPED null null null null");
  }

  @Test
  void onlyAFacilitatorPutsLettersIn() {
    for (String login : List.of("pat", "ana", "oli", "out", "ada")) {
      assertThatThrownBy(() -> put(login, letter("by-somebody")))
          .as(login)
          .isInstanceOf(DeniedException.class);
    }
    assertThat(row("by-somebody")).isEmpty();
  }

  private List<String> row(String id) {
    return workplace.behind(
        "SELECT concat_ws(' ', reason, coalesce(reader, 'null'), coalesce(subject, 'null'),"
            + " coalesce(body, 'null'), coalesce(stop_link, 'null'))"
            + " FROM entente.letter WHERE id = ?",
        id);
  }

  private boolean put(String login, Letter letter) {
    return outbox.put(workplace.session(login), desk.id(), letter);
  }

  private SendLetters sender(List<String> sent, Delivery answer) {
    return new SendLetters(
        outbox,
        workplace.store().readers(),
        letter -> {
          sent.add(letter.id());
          return answer;
        });
  }

  private static Letter letter(String id) {
    return new Letter(
        id,
        "reader@example.org",
        "مشاورة",
        "Come\nand vote",
        new Language("ar"),
        Content.of("BEGIN:VCALENDAR\r\n"),
        "https://e.example/stop/x");
  }
}
