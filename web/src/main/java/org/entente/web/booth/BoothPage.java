package org.entente.web.booth;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.app.ballot.Ballots;
import org.entente.app.ballot.VoteGiven;
import org.entente.app.ballot.VoteOutcome;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dossier.CellType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One statement at a time, and a voter's own answers; reads and votes without scripts, too. */
@Controller
class BoothPage {
  private static final String BALLOT = "booth/vote";
  private static final String PROPOSED = "proposed";
  private static final List<String> NOTICES = List.of("changed", "gone");

  private final Booths booths;
  private final Ballots ballots;
  private final Pace pace;

  BoothPage(Booths booths, Ballots ballots, @Qualifier("posts") Pace pace) {
    this.booths = booths;
    this.ballots = ballots;
    this.pace = pace;
  }

  @GetMapping("/vote/{seat}")
  String ballot(
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String said,
      HttpServletRequest request,
      Model model) {
    Seated seated = booths.seated(request);
    BoothView view = booths.show(seated, request, model);
    if (NOTICES.contains(said)) {
      model.addAttribute("notice", "line." + said);
    } else if (said.equals(PROPOSED)) {
      model.addAttribute("proposing", "done");
    }
    return page(seated, view, at, model);
  }

  private static String page(Seated seated, BoothView view, String at, Model model) {
    model.addAttribute("longest", Ballots.LONGEST_PROPOSAL);
    model.addAttribute("before", view.hand().before(at));
    view.hand().current(at).ifPresent(card -> model.addAttribute("card", card));
    return switch (seated.booth().stage()) {
      case NOT_YET -> calm("early", view.opens(), model);
      case OPEN -> BALLOT;
      case CLOSED -> calm("closed", view.closes(), model);
    };
  }

  private static String calm(String kind, Instant moment, Model model) {
    model.addAttribute("kind", kind);
    model.addAttribute("moment", moment);
    return "booth/calm";
  }

  @PostMapping("/vote/{seat}")
  String vote(
      @RequestParam String statement,
      @RequestParam int version,
      @RequestParam String vote,
      HttpServletRequest request) {
    Seated seated = booths.seated(request);
    pace.step(seated.seat());
    VoteGiven given = given(statement, version, vote);
    VoteOutcome outcome = ballots.cast(seated.token(), List.of(given)).get(0);
    String address = "redirect:" + request.getRequestURI();
    return switch (outcome) {
      case TAKEN, OWN, CLOSED -> address;
      case UNKNOWN -> address + "?said=gone";
      case STALE -> address + "?said=changed";
      case NO_SEAT -> throw new NoSeat();
    };
  }

  /** A vote as a browser writes it. */
  static VoteGiven given(String statement, int version, String vote) {
    Optional<Vote> known = Vote.find(vote);
    if (statement.isBlank() || version < 1 || known.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return new VoteGiven(new StatementId(statement), version, known.get());
  }

  @GetMapping("/vote/{seat}/mine")
  String mine(HttpServletRequest request, Model model) {
    BoothView view = booths.show(booths.seated(request), request, model);
    model.addAttribute("answers", view.hand().answered());
    return "booth/mine";
  }

  @PostMapping("/vote/{seat}/propose")
  String propose(
      @RequestParam String text,
      @RequestParam String language,
      HttpServletRequest request,
      Model model) {
    Seated seated = booths.seated(request);
    pace.step(seated.seat());
    BoothView view = booths.show(seated, request, model);
    String proposed = CellType.Text.plain(text).strip().replaceAll("\\s+", " ");
    boolean fits = !proposed.isEmpty() && proposed.length() <= Ballots.LONGEST_PROPOSAL;
    if (fits
        && ballots.propose(
            seated.token(), proposed, Tongues.find(language, seated.booth().consultation()))) {
      return "redirect:" + view.address() + "?said=" + PROPOSED;
    }
    model.addAttribute("proposing", fits ? "refused" : "length");
    model.addAttribute("proposed", text);
    return page(seated, view, "", model);
  }
}
