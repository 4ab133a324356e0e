package org.entente.web.consultation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.actors.ActorId;
import org.entente.app.ballot.Polls;
import org.entente.app.ballot.Proposal;
import org.entente.app.ballot.Turnout;
import org.entente.app.ballot.VoteOutcome;
import org.entente.app.edit.EditRows;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.RowChange;
import org.entente.app.result.RoundResults;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.HeldConsultation;
import org.entente.dialogue.Statement;
import org.entente.dossier.CellType;
import org.entente.dossier.TableName;
import org.entente.kernel.Language;
import org.entente.kernel.Source;
import org.entente.web.page.Answer;
import org.entente.web.page.Desk;
import org.entente.web.page.NotAllowed;
import org.entente.web.page.NotThere;
import org.entente.web.page.Saved;
import org.entente.web.table.Names;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Running a round: its statements, who takes part, what voters propose, its end. */
@Controller
class RunPage {
  private static final int LONGEST_SOURCE = 500;

  private final Polls polls;
  private final EditRows edit;
  private final Rounds rounds;
  private final RoundResults results;

  RunPage(Polls polls, EditRows edit, Rounds rounds, RoundResults results) {
    this.polls = polls;
    this.edit = edit;
    this.rounds = rounds;
    this.results = results;
  }

  /**
   * One statement as its facilitator sees it.
   *
   * @param missing languages of the partnership that it lacks
   * @param unchecked languages of translations that nobody has checked
   */
  record Line(
      String id, String text, int version, String status, String missing, String unchecked) {}

  @GetMapping("/p/{id}/consultations/{round}/run")
  String run(
      Desk desk,
      @PathVariable String round,
      @RequestParam(defaultValue = "") String entered,
      Model model) {
    HeldConsultation held = at(desk, round);
    if (entered.matches("[0-9]{1,6}")) {
      model.addAttribute("entered", Integer.parseInt(entered));
    }
    return show(desk, held, model);
  }

  private static HeldConsultation at(Desk desk, String round) {
    if (!desk.rights().mayEditAll()) {
      throw new NotAllowed();
    }
    return Rounds.at(desk, round);
  }

  private String show(Desk desk, HeldConsultation held, Model model) {
    Consultation consultation = held.consultation();
    Names names = Names.at(desk);
    List<Turnout> turnout = polls.turnout(desk.visitor().session(), desk.id(), consultation.id());
    model.addAttribute("round", consultation.id().value());
    model.addAttribute("title", consultation.title().in(desk.language()));
    model.addAttribute("dates", Rounds.dates(consultation.window(), desk.words()));
    model.addAttribute("stage", rounds.stage(desk, consultation).code());
    model.addAttribute("file", TableName.STATEMENTS.file(consultation.id().value()));
    model.addAttribute("path", desk.address() + "/consultations/" + consultation.id() + "/run");
    model.addAttribute(
        "lines",
        consultation.statements().stream().map(statement -> line(desk, statement)).toList());
    model.addAttribute("invited", invited(consultation, names));
    model.addAttribute("parts", TurnoutView.parts(turnout, names, desk));
    model.addAttribute("kinds", TurnoutView.kinds(turnout, desk));
    model.addAttribute(
        "proposals", polls.proposals(desk.visitor().session(), desk.id(), consultation.id()));
    return "consultation/run";
  }

  private static Line line(Desk desk, Statement statement) {
    return new Line(
        statement.id().value(),
        statement.text().in(desk.language()),
        statement.version(),
        statement.moderation().code(),
        desk.languages().stream()
            .skip(statement.text().original().isBlank() ? 0 : 1)
            .filter(language -> statement.text().versions().getOrDefault(language, "").isBlank())
            .map(language -> desk.words().code("language", language.code()))
            .collect(Collectors.joining(", ")),
        statement.unchecked().stream()
            .map(Language::code)
            .map(code -> desk.words().code("language", code))
            .collect(Collectors.joining(", ")));
  }

  private static Map<String, String> invited(Consultation consultation, Names names) {
    Map<String, String> invited = new LinkedHashMap<>();
    consultation.invited().forEach(actor -> invited.put(actor.value(), names.actor(actor.value())));
    return invited;
  }

  @PostMapping("/p/{id}/consultations/{round}/rule")
  String rule(
      Desk desk,
      @PathVariable String round,
      @RequestParam(defaultValue = "") List<String> statement,
      @RequestParam String what,
      @RequestParam(defaultValue = "") String into,
      HttpServletResponse response,
      Model model) {
    HeldConsultation held = at(desk, round);
    StatementEdits edits = new StatementEdits(desk.draft(), held.consultation().id());
    if (what.equals("merge") && !edits.canMerge(statement, into)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("unmerged", true);
      return show(desk, held, model);
    }
    List<RowChange> changes =
        switch (what) {
          case "in", "out", "open" -> edits.ruled(statement, what);
          case "merge" -> edits.merged(statement, into);
          default -> throw new NotThere();
        };
    return store(desk, held, changes, response, model);
  }

  private String store(
      Desk desk,
      HeldConsultation held,
      List<RowChange> changes,
      HttpServletResponse response,
      Model model) {
    String back = desk.address() + "/consultations/" + held.consultation().id() + "/run";
    if (changes.isEmpty()) {
      return "redirect:" + back;
    }
    return edit.of(desk.visitor().session(), desk.id(), changes)
        .fold(
            new Answer() {
              @Override
              public String stored(Outcome.Stored stored) {
                return Saved.redirect(back, stored.version());
              }

              @Override
              public String refused(Outcome.Refused refused) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("findings", refused.findings());
                return show(desk, held, model);
              }

              @Override
              public String conflict(Outcome.Conflict conflict) {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("meanwhile", true);
                return show(desk, held, model);
              }
            });
  }

  @PostMapping("/p/{id}/consultations/{round}/proposal")
  String decide(
      Desk desk,
      @PathVariable String round,
      @RequestParam String proposal,
      @RequestParam boolean take,
      HttpServletResponse response,
      Model model) {
    HeldConsultation held = at(desk, round);
    ConsultationId id = held.consultation().id();
    Proposal meant =
        polls.proposals(desk.visitor().session(), desk.id(), id).stream()
            .filter(one -> one.id().toString().equals(proposal))
            .findFirst()
            .orElseThrow(NotThere::new);
    List<RowChange> changes =
        take
            ? List.of(
                new StatementEdits(desk.draft(), id)
                    .taken(meant, desk.languages(), desk.words().say("web.run.proposed-by-voter")))
            : List.of();
    String answer = store(desk, held, changes, response, model);
    if (answer.startsWith("redirect:")) {
      polls.decide(desk.visitor().session(), desk.id(), id, meant.id());
    }
    return answer;
  }

  @PostMapping("/p/{id}/consultations/{round}/sheet")
  String enter(
      Desk desk,
      @PathVariable String round,
      @RequestParam String sheet,
      @RequestParam String source,
      HttpServletResponse response,
      Model model) {
    HeldConsultation held = at(desk, round);
    Sheet read = Sheet.of(sheet, held.consultation().statements());
    boolean stated =
        !source.isBlank() && source.length() <= LONGEST_SOURCE && CellType.Text.isPlain(source);
    List<VoteOutcome> outcomes =
        read.lines().isEmpty() || !stated
            ? List.of()
            : polls.enter(
                desk.visitor().session(),
                desk.id(),
                held.consultation().id(),
                read.votes(new Source(source.strip())));
    boolean taken = !outcomes.isEmpty() && outcomes.stream().allMatch(VoteOutcome.TAKEN::equals);
    if (taken) {
      results.doubt(desk.id(), held.consultation().id());
      return "redirect:"
          + desk.address()
          + "/consultations/"
          + round
          + "/run?entered="
          + outcomes.size();
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("sheet", sheet);
    model.addAttribute("source", source);
    model.addAttribute("sheetFaults", SheetFaults.of(read, stated, outcomes, desk.words()));
    return show(desk, held, model);
  }

  @PostMapping("/p/{id}/consultations/{round}/close")
  String close(
      Desk desk,
      @PathVariable String round,
      @RequestParam(defaultValue = "") String sure,
      HttpServletResponse response,
      Model model) {
    HeldConsultation held = at(desk, round);
    if (sure.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("unsure", true);
      return show(desk, held, model);
    }
    polls.close(desk.visitor().session(), desk.id(), held.consultation().id());
    return "redirect:" + desk.address() + "/consultations/" + round;
  }

  @PostMapping("/p/{id}/consultations/{round}/open")
  String open(Desk desk, @PathVariable String round) {
    HeldConsultation held = at(desk, round);
    polls.schedule(desk.visitor().session(), desk.id(), held.consultation());
    return "redirect:" + desk.address() + "/consultations/" + round + "/run";
  }

  static ActorId actor(HeldConsultation held, String id) {
    return held.consultation().invited().stream()
        .filter(actor -> actor.value().equals(id))
        .findFirst()
        .orElseThrow(NotThere::new);
  }
}
