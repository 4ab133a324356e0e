package org.entente.web.booth;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.entente.app.ballot.Booth;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Consultation.Attribution;
import org.entente.dialogue.VoterKind;
import org.entente.kernel.Language;
import org.entente.kernel.Wording;
import org.entente.voice.words.Words;
import org.entente.web.access.SeatCookie;

/** What the booth's pages show of a consultation and of its voter. */
final class BoothView {
  private final String seat;
  private final Booth booth;
  private final Language tongue;
  private final Hand hand;
  private final Hand carried;
  private final Instant at;

  /**
   * Shows a booth.
   *
   * @param seat the word by which the browser knows the seat
   * @param tongue the language in which the reader reads
   * @param at when the page is made
   */
  BoothView(String seat, Booth booth, Language tongue, Hand hand, Instant at) {
    this.seat = seat;
    this.booth = booth;
    this.tongue = tongue;
    this.hand = hand;
    this.carried = hand.carried();
    this.at = at;
  }

  public String seat() {
    return seat;
  }

  /** Where its pages lie. */
  public String address() {
    return SeatCookie.PAGES + seat;
  }

  /** The consultation's title; empty if it has none. */
  public String title() {
    Wording title = consultation().title();
    return Tongues.of(title, tongue).map(title::in).orElse(title.original());
  }

  /** The language of the title; empty if nobody said. */
  public String titleLanguage() {
    return Tongues.of(consultation().title(), tongue).map(Language::code).orElse("");
  }

  private Consultation consultation() {
    return booth.consultation();
  }

  /** In milliseconds of the epoch, when the page was made. */
  public long at() {
    return at.toEpochMilli();
  }

  public int answered() {
    return hand.answered().size();
  }

  public int total() {
    return hand.total();
  }

  /** How many open statements the page does not carry. */
  public int more() {
    return hand.open().size() - carried.open().size();
  }

  /** All statements. */
  Hand hand() {
    return hand;
  }

  /** The statements that the page carries for its scripts. */
  public Iterable<Card> cards() {
    return carried.cards();
  }

  /** Whether nobody sees results yet. */
  public boolean sealed() {
    return !consultation().disclosure().isOpen(consultation().window(), at);
  }

  /** Whose name others can see beside the voter's answers. */
  public String attribution() {
    boolean isActor = booth.voter().kind() == VoterKind.ACTOR;
    String whose =
        consultation().disclosure().attribution() == Attribution.CHATHAM_HOUSE
            ? "nobody"
            : isActor ? "actor" : booth.voter().named() ? "origin" : "person";
    return words().say("booth.shown." + whose);
  }

  /** By what answers are counted together. */
  public String grouping() {
    String column = consultation().disclosure().groupBy();
    String key = "booth.group." + column;
    String named = words().knows(key) ? words().say(key) : words().say("booth.group.own", column);
    return words().say("booth.shown.groups", named);
  }

  /** How few are never shown. */
  public String least() {
    return words()
        .say(
            "booth.shown.least",
            consultation().disclosure().leastVoters(),
            consultation().disclosure().leastVotes());
  }

  private Words words() {
    return Words.inBooth(tongue);
  }

  public Instant opens() {
    return consultation().window().opens();
  }

  public Instant closes() {
    return consultation().window().closes();
  }

  /** A moment as the reader's language writes it, in the world's time; scripts make it local. */
  public String inWords(Instant moment) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(words().locale())
            .format(moment.atOffset(ZoneOffset.UTC))
        + " UTC";
  }
}
