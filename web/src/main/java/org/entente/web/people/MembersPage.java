package org.entente.web.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.actors.ActorId;
import org.entente.app.ports.DeniedException;
import org.entente.app.ports.Membership;
import org.entente.app.ports.Partnerships;
import org.entente.app.ports.Role;
import org.entente.dossier.TableName;
import org.entente.web.page.Desk;
import org.entente.web.page.NotAllowed;
import org.entente.web.table.Names;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who belongs to a partnership, and as what. */
@Controller
class MembersPage {
  private final Partnerships partnerships;

  MembersPage(Partnerships partnerships) {
    this.partnerships = partnerships;
  }

  /** One member. */
  record Member(String login, String role, String actors) {}

  /** Somebody who is being added or changed. */
  record Entry(String login, String role, List<String> actors, String wrong) {}

  @GetMapping("/p/{id}/members")
  String members(Desk desk, @RequestParam(defaultValue = "") String login, Model model) {
    requireRight(desk);
    Optional<Membership> known = Optional.ofNullable(memberships(desk).get(login));
    return show(
        desk,
        new Entry(
            login,
            known.map(one -> one.role().code()).orElse(Role.ANALYST.code()),
            known.map(one -> one.actors().stream().map(ActorId::value).toList()).orElse(List.of()),
            ""),
        model);
  }

  private static void requireRight(Desk desk) {
    if (!desk.mayManageMembers()) {
      throw new NotAllowed();
    }
  }

  private Map<String, Membership> memberships(Desk desk) {
    return partnerships.members(desk.visitor().session(), desk.id());
  }

  private String show(Desk desk, Entry entry, Model model) {
    Names names = Names.at(desk);
    model.addAttribute(
        "members",
        memberships(desk).entrySet().stream()
            .map(
                member ->
                    new Member(
                        member.getKey(),
                        desk.words().code("role", member.getValue().role().code()),
                        member.getValue().actors().stream()
                            .map(actor -> names.actor(actor.value()))
                            .collect(Collectors.joining(", "))))
            .toList());
    model.addAttribute("entry", entry);
    model.addAttribute("roles", Arrays.stream(Role.values()).map(Role::code).toList());
    model.addAttribute("actors", names.all(TableName.ACTORS));
    return "people/members";
  }

  @PostMapping("/p/{id}/members")
  String enrol(
      Desk desk,
      @RequestParam String login,
      @RequestParam String role,
      @RequestParam(defaultValue = "") List<String> actors,
      HttpServletResponse response,
      Model model) {
    requireRight(desk);
    String name = login.strip().toLowerCase(Locale.ROOT);
    List<String> chosen = actors.stream().filter(actor -> !actor.isBlank()).toList();
    Optional<Role> wanted =
        Arrays.stream(Role.values()).filter(one -> one.code().equals(role)).findFirst();
    String wrong = wrong(desk, wanted, chosen);
    if (wrong.isEmpty()) {
      Role known = wanted.orElseThrow();
      Membership membership =
          new Membership(
              desk.id(),
              known,
              known == Role.DELEGATE ? chosen.stream().map(ActorId::new).toList() : List.of());
      wrong = enrol(desk, name, membership);
    }
    if (wrong.isEmpty()) {
      return "redirect:" + desk.address() + "/members";
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(desk, new Entry(login, role, chosen, desk.words().say(wrong)), model);
  }

  private String enrol(Desk desk, String login, Membership membership) {
    try {
      partnerships.enrol(desk.visitor().session(), login, membership);
      return "";
    } catch (DeniedException denied) {
      return switch (denied.reason()) {
        case UNKNOWN_LOGIN -> "web.members.login-unknown";
        case NO_RIGHT, LAST_ADMINISTRATOR -> "web.members.not-oneself";
      };
    }
  }

  private static String wrong(Desk desk, Optional<Role> role, List<String> actors) {
    if (role.isEmpty()) {
      return "web.members.role-unknown";
    }
    if (role.get() == Role.DELEGATE && actors.isEmpty()) {
      return "web.members.actor-missing";
    }
    return Names.at(desk).all(TableName.ACTORS).keySet().containsAll(actors)
        ? ""
        : "web.members.actor-unknown";
  }

  @PostMapping("/p/{id}/members/remove")
  String remove(Desk desk, @RequestParam String login) {
    requireRight(desk);
    partnerships.remove(desk.visitor().session(), desk.id(), login);
    return login.equals(desk.visitor().account().login())
        ? "redirect:/"
        : "redirect:" + desk.address() + "/members";
  }
}
