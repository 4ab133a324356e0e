package org.entente.web.consultation;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entente.app.result.Asked;
import org.entente.app.result.RoundResult;
import org.entente.app.result.RoundResults;
import org.entente.app.study.RoundStudy;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Consultation.Results;
import org.entente.dialogue.HeldConsultation;
import org.entente.dossier.TableName;
import org.entente.web.consultation.Rounds.Stage;
import org.entente.web.page.Desk;
import org.entente.web.page.Download;
import org.entente.web.page.NotAllowed;
import org.entente.web.page.NotThere;
import org.entente.web.table.Names;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a round brought: common ground, divisions, opinion groups, movement, answers. */
@Controller
class ConsultationPage {
  /** How long a page waits for a first result before it shows how far it is. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** How long a file waits, which cannot show that. */
  private static final Duration PATIENCE_OF_FILE = Duration.ofSeconds(60);

  private final RoundResults results;
  private final Rounds rounds;

  ConsultationPage(RoundResults results, Rounds rounds) {
    this.results = results;
    this.rounds = rounds;
  }

  @GetMapping("/p/{id}/consultations/{round}")
  String consultation(Desk desk, @PathVariable String round, Model model) {
    HeldConsultation held = Rounds.at(desk, round);
    Consultation consultation = held.consultation();
    model.addAttribute("round", round);
    model.addAttribute("title", consultation.title().in(desk.language()));
    model.addAttribute("dates", Rounds.dates(consultation.window(), desk.words()));
    Stage stage = rounds.stage(desk, consultation);
    model.addAttribute("stage", stage.code());
    model.addAttribute("path", desk.address() + "/consultations/" + round);
    model.addAttribute("mayRun", desk.rights().mayEditAll());
    model.addAttribute("answersFile", TableName.ANSWERS.file(round));
    model.addAttribute("names", Names.at(desk));
    model.addAttribute("mine", mine(desk, consultation));
    model.addAttribute(
        "sealed", consultation.disclosure().results() == Results.SEALED && stage != Stage.CLOSED);
    RoundResult result = result(desk, held, PATIENCE);
    ResultView.show(desk, result, model);
    DecisionView.show(desk, consultation.id(), study(result), model);
    return "consultation/consultation";
  }

  /**
   * The part of the page that goes on, for a script that asks whether there is a newer one; what
   * has not changed {@link UnchangedResult} answers.
   */
  @GetMapping("/p/{id}/consultations/{round}/result")
  String result(Desk desk, @PathVariable String round, Model model, HttpServletResponse response) {
    consultation(desk, round, model);
    Object tag = model.getAttribute(ResultView.TAG);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    if (tag instanceof String current) {
      response.setHeader(HttpHeaders.ETAG, current);
    }
    return "consultation/consultation :: result";
  }

  @GetMapping("/p/{id}/consultations/{round}/export")
  ResponseEntity<byte[]> export(Desk desk, @PathVariable String round) {
    if (!desk.rights().mayExport()) {
      throw new NotAllowed();
    }
    return result(desk, Rounds.at(desk, round), PATIENCE_OF_FILE)
        .fold(
            ready ->
                Download.of(
                    CountsExport.of(ready.study(), desk.words()).toBytes(),
                    round + "-counts.csv",
                    new MediaType("text", "csv", StandardCharsets.UTF_8)),
            underWay ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, desk.address() + "/consultations/" + round)
                    .build(),
            () -> {
              throw new NotThere();
            });
  }

  private RoundResult result(Desk desk, HeldConsultation held, Duration patience) {
    HeldConsultation before =
        Rounds.find(desk, held.consultation().series().previous()).orElse(held);
    Asked asked = new Asked(desk.id(), desk.summary().version(), held, before);
    return results.find(desk.visitor().session(), asked, patience);
  }

  private static Optional<RoundStudy> study(RoundResult result) {
    return result.fold(
        ready -> Optional.of(ready.study()), underWay -> Optional.empty(), Optional::empty);
  }

  /** The actors for whom the visitor can vote in it. */
  private static List<String> mine(Desk desk, Consultation consultation) {
    return desk.summary().mine().actors().stream()
        .filter(actor -> desk.rights().speaksFor(actor.value()))
        .filter(actor -> consultation.invited().contains(actor))
        .map(actor -> actor.value())
        .toList();
  }
}
