package org.entente.web.consultation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.actors.ActorId;
import org.entente.app.ballot.Polls;
import org.entente.app.ballot.Scheduling;
import org.entente.app.ballot.VoterToken;
import org.entente.app.ports.DeniedException;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.HeldConsultation;
import org.entente.dialogue.Voter;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.VoterKind;
import org.entente.kernel.Language;
import org.entente.web.consultation.Invitations.Asking;
import org.entente.web.consultation.Rounds.Stage;
import org.entente.web.page.Desk;
import org.entente.web.page.NotAllowed;
import org.entente.web.page.ReaderLanguage;
import org.entente.web.table.Names;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Links of invitation. They are sent to those whose addresses are given, or else shown once, when
 * they are made: the workspace keeps nothing by which they could be shown again.
 */
@Controller
class InvitePage {
  private static final int MOST_PERSONS = 500;
  private static final int MOST_SEATS = 100_000;

  private final Polls polls;
  private final Invitations invitations;
  private final Rounds rounds;

  InvitePage(Polls polls, Invitations invitations, Rounds rounds) {
    this.polls = polls;
    this.invitations = invitations;
    this.rounds = rounds;
  }

  /** A link and whom it is for. */
  record Link(String who, String address) {}

  @PostMapping("/p/{id}/consultations/{round}/invite")
  String invite(
      Desk desk,
      @PathVariable String round,
      @RequestParam String actor,
      @RequestParam String what,
      @RequestParam(defaultValue = "1") int count,
      @RequestParam(defaultValue = "") String addresses,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!desk.rights().mayEditAll()) {
      throw new NotAllowed();
    }
    HeldConsultation held = Rounds.at(desk, round);
    ActorId asked = RunPage.actor(held, actor);
    String name = Names.at(desk).actor(actor);
    model.addAttribute("what", what);
    model.addAttribute("who", name);
    model.addAttribute("round", round);
    model.addAttribute("title", held.consultation().title().in(desk.language()));
    boolean byMail = invitations.areSent() && !addresses.isBlank();
    model.addAttribute("addresses", byMail ? addresses : "");
    model.addAttribute("actor", actor);
    try {
      return byMail
          ? write(desk, held, what, asked, request, response, model)
          : show(desk, held, what, asked, clamp(count, MOST_SEATS), request, response, model);
    } catch (DeniedException voted) { // a facilitator may do it all, but replace no vote
      return refused(desk, "voted", response, model);
    }
  }

  /** Why nobody can be invited now; blank if somebody can. */
  private String obstacle(Desk desk, HeldConsultation held) {
    Scheduling became = polls.schedule(desk.visitor().session(), desk.id(), held.consultation());
    boolean ended =
        became == Scheduling.CLOSED
            || became == Scheduling.DATED
            || rounds.stage(desk, held.consultation()) == Stage.CLOSED;
    return ended ? "closed" : became == Scheduling.DONE ? "" : "promised";
  }

  private static String refused(Desk desk, String why, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("refused", why);
    model.addAttribute("usual", desk.language());
    return "consultation/letters";
  }

  private String show(
      Desk desk,
      HeldConsultation held,
      String what,
      ActorId asked,
      int count,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    String obstacle = obstacle(desk, held);
    if (!obstacle.isEmpty()) {
      return refused(desk, obstacle, response, model);
    }
    String name = Names.at(desk).actor(asked.value());
    List<Link> links =
        switch (what) {
          case "actor" -> tokens(desk, held, List.of(institution(asked)), name, request);
          case "persons" ->
              tokens(desk, held, persons(asked, Math.min(count, MOST_PERSONS)), name, request);
          default -> shared(desk, held, asked, count, name, request);
        };
    model.addAttribute("links", links);
    model.addAttribute("count", count);
    return "consultation/links";
  }

  /** Writes to everybody, or to nobody while something is wrong with the list. */
  private String write(
      Desk desk,
      HeldConsultation held,
      String what,
      ActorId asked,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Language usual =
        ReaderLanguage.findSpoken(String.valueOf(request.getParameter("language")))
            .orElse(desk.language());
    ReaderLines lines = ReaderLines.read(String.valueOf(request.getParameter("addresses")), usual);
    model.addAttribute("wrong", lines.wrong());
    String obstacle = obstacle(what, lines);
    if (obstacle.isEmpty()) {
      obstacle = obstacle(desk, held);
    }
    if (!obstacle.isEmpty()) {
      String page = refused(desk, obstacle, response, model);
      model.addAttribute("usual", usual);
      return page;
    }
    Consultation consultation = held.consultation();
    Asking asking = new Asking(consultation, what, asked, base(request));
    model.addAttribute(
        "written",
        invitations.write(
            desk, asking, lines.readers(), () -> secret(desk, consultation.id(), what, asked)));
    return "consultation/letters";
  }

  /** What is wrong with the list; blank if nothing. An actor has one vote, and one link for it. */
  private static String obstacle(String what, ReaderLines lines) {
    if (!lines.wrong().isEmpty()) {
      return "wrong";
    }
    return switch (what) {
      case "actor" -> lines.readers().size() > 1 ? "one" : "";
      case "persons" -> lines.readers().size() > MOST_PERSONS ? "many" : "";
      default -> "shared";
    };
  }

  /** A secret of the actor's vote, in the place of an older one, or that of a new voter. */
  private VoterToken secret(Desk desk, ConsultationId round, String what, ActorId asked) {
    Voter voter = what.equals("actor") ? institution(asked) : persons(asked, 1).get(0);
    return polls.invite(desk.visitor().session(), desk.id(), round, List.of(voter)).get(0);
  }

  private static int clamp(int count, int most) {
    return Math.max(1, Math.min(most, count));
  }

  private static Voter institution(ActorId actor) {
    return new Voter(new VoterId(actor.value()), VoterKind.ACTOR, Set.of(actor), true, Map.of());
  }

  private static List<Voter> persons(ActorId from, int count) {
    List<Voter> persons = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      persons.add(
          new Voter(
              new VoterId(UUID.randomUUID().toString()),
              VoterKind.PERSON,
              Set.of(from),
              false,
              Map.of()));
    }
    return persons;
  }

  private List<Link> tokens(
      Desk desk,
      HeldConsultation held,
      List<Voter> voters,
      String name,
      HttpServletRequest request) {
    List<Link> links = new ArrayList<>();
    List<VoterToken> tokens =
        polls.invite(desk.visitor().session(), desk.id(), held.consultation().id(), voters);
    for (VoterToken token : tokens) {
      links.add(new Link(name, address(request, token.secret())));
    }
    return links;
  }

  private List<Link> shared(
      Desk desk,
      HeldConsultation held,
      ActorId actor,
      int seats,
      String name,
      HttpServletRequest request) {
    String secret =
        polls
            .share(desk.visitor().session(), desk.id(), held.consultation().id(), actor, seats)
            .secret();
    return List.of(new Link(name, address(request, secret)));
  }

  private static String address(HttpServletRequest request, String secret) {
    return base(request) + "/v/" + secret;
  }

  private static String base(HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromContextPath(request).toUriString();
  }
}
