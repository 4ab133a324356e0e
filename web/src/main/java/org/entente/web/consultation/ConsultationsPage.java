package org.entente.web.consultation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.app.ballot.Booth;
import org.entente.app.calendar.Calendars;
import org.entente.app.consult.DraftNextRound;
import org.entente.app.consult.DraftNextRound.NextRound;
import org.entente.app.consult.SaveConsultation;
import org.entente.app.ports.Outcome;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.HeldConsultation;
import org.entente.dialogue.Recurrence;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.kernel.Finding;
import org.entente.web.page.Answer;
import org.entente.web.page.Desk;
import org.entente.web.page.NotAllowed;
import org.entente.web.page.NotThere;
import org.entente.web.page.Saved;
import org.entente.web.table.Names;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All rounds of a partnership; a form to begin one or change how it is held. */
@Controller
class ConsultationsPage {
  private static final int MONTHS_BETWEEN = 6;

  private final SaveConsultation save;
  private final Rounds rounds;
  private final Calendars calendars;

  ConsultationsPage(SaveConsultation save, Rounds rounds, Calendars calendars) {
    this.save = save;
    this.rounds = rounds;
    this.calendars = calendars;
  }

  /** One round in the list. */
  record Line(String id, String title, String dates, String stage, int statements) {}

  @GetMapping("/p/{id}/consultations")
  String list(Desk desk, Model model) {
    List<HeldConsultation> held =
        desk.findDossier().map(dossier -> dossier.consultations()).orElse(List.of());
    Map<ConsultationId, Booth.Stage> stages = rounds.stages(desk);
    model.addAttribute("sound", desk.findDossier().isPresent());
    model.addAttribute(
        "lines",
        held.stream()
            .sorted(
                Comparator.comparing((HeldConsultation one) -> one.consultation().window().opens())
                    .reversed())
            .map(one -> line(desk, one.consultation(), stages))
            .toList());
    model.addAttribute("add", desk.rights().mayEditAll());
    model.addAttribute("calendar", calendars.isMade(desk.visitor().session(), desk.id()));
    return "consultation/list";
  }

  private Line line(Desk desk, Consultation consultation, Map<ConsultationId, Booth.Stage> stages) {
    return new Line(
        consultation.id().value(),
        consultation.title().in(desk.language()),
        Rounds.dates(consultation.window(), desk.words()),
        rounds.stage(consultation, stages).code(),
        consultation.statements().size());
  }

  private static void requireRight(Desk desk) {
    if (!desk.rights().mayEditAll()) {
      throw new NotAllowed();
    }
  }

  @GetMapping("/p/{id}/consultations/new")
  String fresh(Desk desk, @RequestParam(defaultValue = "") String after, Model model) {
    requireRight(desk);
    Names names = Names.at(desk);
    ConsultationForm form =
        after.isEmpty()
            ? ConsultationForm.empty(
                desk.languages(), List.copyOf(names.all(TableName.ACTORS).keySet()))
            : next(desk, after)
                .map(
                    round ->
                        ConsultationForm.of(round.id().value(), round.edit(), desk.languages()))
                .orElseThrow(NotThere::new);
    return show(desk, form, after, true, List.of(), model);
  }

  private Optional<NextRound> next(Desk desk, String after) {
    LocalDate today = rounds.now().atZone(ZoneOffset.UTC).toLocalDate();
    return Rounds.find(desk, after)
        .map(
            held -> {
              LocalDate usual = usual(held.consultation(), today);
              return DraftNextRound.after(
                  desk.draft(), held, usual.isAfter(today) ? usual : today.plusDays(1));
            });
  }

  /** What the series says; where there is none, or it has ended, half a year later. */
  private static LocalDate usual(Consultation last, LocalDate today) {
    LocalDate opened = last.window().opens().atZone(ZoneOffset.UTC).toLocalDate();
    return Recurrence.find(last.series().recurrence())
        .flatMap(series -> series.next(opened, today.isAfter(opened) ? today : opened))
        .orElse(opened.plusMonths(MONTHS_BETWEEN));
  }

  @PostMapping("/p/{id}/consultations/new")
  String begin(
      Desk desk,
      @RequestParam String id,
      @RequestParam(defaultValue = "") String after,
      @RequestParam MultiValueMap<String, String> given,
      HttpServletResponse response,
      Model model) {
    requireRight(desk);
    ConsultationForm form = ConsultationForm.sent(id.strip(), given, desk.languages());
    if (form.id().isEmpty() || desk.draft().consultations().containsKey(form.id())) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("taken", form.id());
      return show(desk, form, after, true, List.of(), model);
    }
    Table statements =
        after.isEmpty()
            ? Table.empty(TableName.STATEMENTS.file(form.id()), List.of("id", "text"))
            : next(desk, after).map(NextRound::statements).orElseThrow(NotThere::new);
    Outcome outcome =
        save.begin(
            desk.visitor().session(),
            desk.id(),
            new ConsultationId(form.id()),
            form.edit(),
            statements);
    return answer(desk, form, after, true, outcome, response, model);
  }

  @GetMapping("/p/{id}/consultations/{round}/settings")
  String settings(Desk desk, @PathVariable String round, Model model) {
    requireRight(desk);
    ConsultationForm form =
        ConsultationForm.of(Rounds.at(desk, round).consultation(), desk.languages());
    return show(desk, form, "", false, List.of(), model);
  }

  @PostMapping("/p/{id}/consultations/{round}/settings")
  String change(
      Desk desk,
      @PathVariable String round,
      @RequestParam MultiValueMap<String, String> given,
      HttpServletResponse response,
      Model model) {
    requireRight(desk);
    Rounds.at(desk, round);
    ConsultationForm form = ConsultationForm.sent(round, given, desk.languages());
    Outcome outcome =
        save.of(desk.visitor().session(), desk.id(), new ConsultationId(round), form.edit());
    return answer(desk, form, "", false, outcome, response, model);
  }

  private static String answer(
      Desk desk,
      ConsultationForm form,
      String after,
      boolean isNew,
      Outcome outcome,
      HttpServletResponse response,
      Model model) {
    return outcome.fold(
        new Answer() {
          @Override
          public String stored(Outcome.Stored stored) {
            return Saved.redirect(
                desk.address() + "/consultations/" + form.id() + "/run", stored.version());
          }

          @Override
          public String refused(Outcome.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(desk, form, after, isNew, refused.findings(), model);
          }

          @Override
          public String conflict(Outcome.Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(desk, form, after, isNew, List.of(), model);
          }
        });
  }

  private static String show(
      Desk desk,
      ConsultationForm form,
      String after,
      boolean isNew,
      List<Finding> findings,
      Model model) {
    Map<String, String> actors = Names.at(desk).all(TableName.ACTORS);
    model.addAttribute("form", form);
    model.addAttribute("after", after);
    model.addAttribute("isNew", isNew);
    model.addAttribute("findings", findings);
    model.addAttribute("actors", actors);
    model.addAttribute("moments", List.of("opens", "closes"));
    model.addAttribute("thresholds", List.of("least_votes", "least_voters"));
    model.addAttribute("choices", choices(form));
    return "consultation/settings";
  }

  /** What can be chosen, by key; a grouping of the dossier's own stays one of them. */
  private static Map<String, List<String>> choices(ConsultationForm form) {
    List<String> groupings = new ArrayList<>(List.of("kind", "side", "level", "voter"));
    if (!groupings.contains(form.text("group_by"))) {
      groupings.add(form.text("group_by"));
    }
    Map<String, List<String>> choices = new LinkedHashMap<>();
    choices.put("results", List.of("sealed", "live"));
    choices.put("attribution", List.of("named", "chatham_house"));
    choices.put("group_by", groupings);
    return choices;
  }
}
