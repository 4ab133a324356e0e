package org.entente.web.booth;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entente.app.ballot.Ballots;
import org.entente.app.ballot.Booth;
import org.entente.app.ballot.VoterToken;
import org.entente.app.consult.LearnedOrder;
import org.entente.app.consult.OrderStatements;
import org.entente.app.ports.Partnerships;
import org.entente.dialogue.Statement;
import org.entente.dialogue.VoterKind;
import org.entente.kernel.Language;
import org.entente.voice.words.Words;
import org.entente.web.access.SeatCookie;
import org.entente.web.access.Visitor;
import org.entente.web.page.ReaderLanguage;
import org.entente.web.table.Names;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Finds who sits at the booth, and lays out what its pages show. */
@Component
class Booths {
  private final Ballots ballots;
  private final OrderStatements order;
  private final LearnedOrder learned;
  private final Partnerships partnerships;
  private final Clock clock;

  Booths(Ballots ballots, LearnedOrder learned, Partnerships partnerships, Clock clock) {
    this.ballots = ballots;
    this.order = new OrderStatements(learned);
    this.learned = learned;
    this.partnerships = partnerships;
    this.clock = clock;
  }

  /**
   * Whoever the browser's cookie lets vote on the page that it asks for.
   *
   * @throws NoSeat if that is nobody
   */
  Seated seated(HttpServletRequest request) {
    VoterToken token = SeatCookie.find(request).map(VoterToken::new).orElseThrow(NoSeat::new);
    return new Seated(token, ballots.findBooth(token).orElseThrow(NoSeat::new));
  }

  /** Lays the booth out for whoever reads. */
  BoothView show(Seated seated, HttpServletRequest request, Model model) {
    Booth booth = seated.booth();
    Map<Language, String> tongues = Tongues.of(booth.consultation());
    Language tongue = speak(request, tongues, model);
    Instant now = clock.instant();
    List<Statement> asked = order.order(booth, now);
    learned.follow(seated.token(), booth);
    Hand hand = Hand.of(asked.stream().map(one -> Card.of(one, seated.vote(one), tongue)).toList());
    BoothView view =
        new BoothView(SeatCookie.seat(seated.token().secret()), booth, tongue, hand, now);
    model.addAttribute("booth", view);
    model.addAttribute("whose", whose(booth, Words.inBooth(tongue)));
    return view;
  }

  /** Sentences for whoever reads, and the languages to choose from. */
  static Language speak(HttpServletRequest request, Map<Language, String> tongues, Model model) {
    Language tongue = ReaderLanguage.of(request, tongues.keySet());
    model.addAttribute("words", Words.inBooth(tongue));
    model.addAttribute("tongue", tongue);
    model.addAttribute("tongues", tongues);
    return tongue;
  }

  private String whose(Booth booth, Words words) {
    return booth.voter().kind() == VoterKind.PERSON
        ? words.say("booth.for.person")
        : words.say("booth.for.actor", actor(booth, words.language()));
  }

  /** The actor's name for a member who is signed in; nobody else may read it, and sees its id. */
  private String actor(Booth booth, Language language) {
    String id = booth.voter().id().value();
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof Visitor visitor
        ? partnerships
            .findDraft(visitor.session(), booth.partnership())
            .map(draft -> Names.of(draft, language).actor(id))
            .orElse(id)
        : id;
  }
}
