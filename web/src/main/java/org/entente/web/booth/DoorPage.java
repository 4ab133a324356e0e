package org.entente.web.booth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.entente.app.ballot.Ballots;
import org.entente.app.ballot.Booth;
import org.entente.app.ballot.LinkToken;
import org.entente.app.ballot.VoterToken;
import org.entente.web.access.SeatCookie;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * How a browser comes to a seat by a link, and how it forgets it. The secret leaves the address at
 * once: from then on a cookie holds it.
 */
@Controller
class DoorPage {
  private static final int LONGEST_SECRET = 200;

  /** Who comes late should still read that it is over, and what it said. */
  private static final Duration AFTER_THE_END = Duration.ofDays(30);

  private final Ballots ballots;
  private final Pace joins;
  private final Clock clock;

  DoorPage(Ballots ballots, @Qualifier("joins") Pace joins, Clock clock) {
    this.ballots = ballots;
    this.joins = joins;
    this.clock = clock;
  }

  @GetMapping("/v/{secret}")
  String enter(
      @PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
    if (!VoterToken.isSecret(secret) || secret.length() > LONGEST_SECRET) {
      throw new NoSeat();
    }
    String address = SeatCookie.PAGES + SeatCookie.seat(secret);
    Optional<Booth> booth = ballots.findBooth(new VoterToken(secret));
    SeatCookie.set(request, response, secret, booth.map(this::lifetime).orElse(AFTER_THE_END));
    return "redirect:" + address + (booth.isPresent() ? "" : "/join");
  }

  private Duration lifetime(Booth booth) {
    Duration left = Duration.between(clock.instant(), booth.consultation().window().closes());
    return (left.isNegative() ? Duration.ZERO : left).plus(AFTER_THE_END);
  }

  /** Asks whoever comes by a shared link; who has come before finds the seat taken then. */
  @GetMapping("/vote/{seat}/join")
  String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
    String link = link(request);
    Optional<VoterToken> taken = SeatCookie.findTaken(request).map(VoterToken::new);
    Optional<Booth> booth = taken.flatMap(ballots::findBooth);
    if (taken.isPresent() && booth.isPresent()) {
      return sit(link, taken.get(), lifetime(booth.get()), request, response);
    }
    Booths.speak(request, Tongues.spoken(), model);
    model.addAttribute("address", SeatCookie.PAGES + SeatCookie.seat(link));
    return "booth/join";
  }

  @PostMapping("/vote/{seat}/join")
  String join(HttpServletRequest request, HttpServletResponse response) {
    joins.step(request.getRemoteAddr());
    String link = link(request);
    VoterToken own = ballots.join(new LinkToken(link)).orElseThrow(NoSeat::new);
    Duration lifetime = ballots.findBooth(own).map(this::lifetime).orElse(AFTER_THE_END);
    return sit(link, own, lifetime, request, response);
  }

  private static String link(HttpServletRequest request) {
    return SeatCookie.find(request).orElseThrow(NoSeat::new);
  }

  private static String sit(
      String link,
      VoterToken own,
      Duration lifetime,
      HttpServletRequest request,
      HttpServletResponse response) {
    SeatCookie.set(request, response, own.secret(), lifetime);
    SeatCookie.setTaken(request, response, link, own.secret(), lifetime);
    return "redirect:" + SeatCookie.PAGES + SeatCookie.seat(own.secret());
  }

  @PostMapping("/vote/{seat}/leave")
  String leave(HttpServletRequest request, HttpServletResponse response, Model model) {
    String secret = link(request);
    SeatCookie.clear(request, response, secret);
    Booths.speak(request, Tongues.spoken(), model);
    model.addAttribute("kind", "left");
    model.addAttribute("forget", SeatCookie.seat(secret));
    return "booth/calm";
  }
}
