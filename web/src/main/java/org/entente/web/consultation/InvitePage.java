package org.entente.web.consultation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.actors.ActorId;
import org.entente.app.ballot.Polls;
import org.entente.app.ballot.VoterToken;
import org.entente.dialogue.HeldConsultation;
import org.entente.dialogue.Voter;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.VoterKind;
import org.entente.web.page.Desk;
import org.entente.web.page.NotAllowed;
import org.entente.web.table.Names;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Links of invitation. They are shown once, when they are made: the workspace keeps nothing by
 * which they could be shown again.
 */
@Controller
class InvitePage {
  private static final int MOST_PERSONS = 500;
  private static final int MOST_SEATS = 100_000;

  private final Polls polls;

  InvitePage(Polls polls) {
    this.polls = polls;
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
      HttpServletRequest request,
      Model model) {
    if (!desk.rights().mayEditAll()) {
      throw new NotAllowed();
    }
    HeldConsultation held = Rounds.at(desk, round);
    ActorId asked = RunPage.actor(held, actor);
    polls.schedule(desk.visitor().session(), desk.id(), held.consultation());
    String name = Names.at(desk).actor(actor);
    List<Link> links =
        switch (what) {
          case "actor" -> tokens(desk, held, List.of(institution(asked)), name, request);
          case "persons" ->
              tokens(desk, held, persons(asked, clamp(count, MOST_PERSONS)), name, request);
          default -> shared(desk, held, asked, clamp(count, MOST_SEATS), name, request);
        };
    model.addAttribute("links", links);
    model.addAttribute("what", what);
    model.addAttribute("count", clamp(count, MOST_SEATS));
    model.addAttribute("who", name);
    model.addAttribute("round", round);
    model.addAttribute("title", held.consultation().title().in(desk.language()));
    return "consultation/links";
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
    return ServletUriComponentsBuilder.fromContextPath(request).path("/v/" + secret).toUriString();
  }
}
