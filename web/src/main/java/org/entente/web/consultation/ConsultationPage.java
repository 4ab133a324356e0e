package org.entente.web.consultation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.entente.app.ballot.Polls;
import org.entente.app.ballot.VotesShown;
import org.entente.app.study.RoundStudy;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.HeldConsultation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.dossier.TableName;
import org.entente.web.page.Desk;
import org.entente.web.page.Download;
import org.entente.web.page.NotAllowed;
import org.entente.web.page.NotThere;
import org.entente.web.table.Names;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a round brought: common ground, divisions, opinion groups, movement, answers. */
@Controller
class ConsultationPage {
  private static final long SEED = 1;

  private final Polls polls;
  private final Rounds rounds;
  private final SteadyVotes steady;

  ConsultationPage(Polls polls, Rounds rounds, SteadyVotes steady) {
    this.polls = polls;
    this.rounds = rounds;
    this.steady = steady;
  }

  @GetMapping("/p/{id}/consultations/{round}")
  String consultation(Desk desk, @PathVariable String round, Model model) {
    HeldConsultation held = Rounds.at(desk, round);
    Consultation consultation = held.consultation();
    model.addAttribute("round", round);
    model.addAttribute("title", consultation.title().in(desk.language()));
    model.addAttribute("dates", Rounds.dates(consultation.window(), desk.words()));
    model.addAttribute("stage", rounds.stage(consultation.window()).code());
    model.addAttribute("path", desk.address() + "/consultations/" + round);
    model.addAttribute("mayRun", desk.rights().mayEditAll());
    model.addAttribute("answersFile", TableName.ANSWERS.file(round));
    model.addAttribute("names", Names.at(desk));
    model.addAttribute("mine", mine(desk, consultation));
    model.addAttribute(
        "sealed", !consultation.disclosure().isOpen(consultation.window(), rounds.now()));
    Optional<RoundStudy> study = study(desk, held);
    study.ifPresent(known -> RoundView.show(desk, known, model));
    DecisionView.show(desk, consultation.id(), study, model);
    return "consultation/consultation";
  }

  @GetMapping("/p/{id}/consultations/{round}/export")
  ResponseEntity<byte[]> export(Desk desk, @PathVariable String round) {
    if (!desk.rights().mayExport()) {
      throw new NotAllowed();
    }
    RoundStudy study = study(desk, Rounds.at(desk, round)).orElseThrow(NotThere::new);
    return Download.of(
        CountsExport.of(study, desk.words()).toBytes(),
        round + "-counts.csv",
        new MediaType("text", "csv", StandardCharsets.UTF_8));
  }

  /** The actors for whom the visitor can vote in it. */
  private static List<String> mine(Desk desk, Consultation consultation) {
    return desk.summary().mine().actors().stream()
        .filter(actor -> desk.rights().speaksFor(actor.value()))
        .filter(actor -> consultation.invited().contains(actor))
        .map(actor -> actor.value())
        .toList();
  }

  private Optional<RoundStudy> study(Desk desk, HeldConsultation held) {
    String previous = held.consultation().series().previous();
    return shown(desk, held)
        .flatMap(
            round ->
                RoundStudy.of(
                    round,
                    Rounds.find(desk, previous)
                        .flatMap(before -> shown(desk, before))
                        .orElse(round),
                    SEED));
  }

  /** A round with the votes that the visitor may see of it. */
  private Optional<HeldConsultation> shown(Desk desk, HeldConsultation held) {
    Optional<VotesShown> votes =
        polls.findVotes(desk.visitor().session(), desk.id(), held.consultation().id());
    int least = held.consultation().disclosure().leastVoters();
    return votes
        .map(now -> steady.of(desk.id(), held.consultation().id(), now, least))
        .map(shown -> shown(held, shown));
  }

  /** The votes on the statements as they stand in the dossier, whatever the store still has. */
  private static HeldConsultation shown(HeldConsultation held, VotesShown shown) {
    List<StatementId> asked = held.consultation().statements().stream().map(Statement::id).toList();
    VoteTable.Builder votes = VoteTable.of(shown.votes().voters(), asked);
    for (int voter = 0; voter < shown.voters().size(); voter++) {
      for (int cell = shown.votes().begin(voter); cell < shown.votes().end(voter); cell++) {
        int place = asked.indexOf(shown.votes().statements().get(shown.votes().statement(cell)));
        if (place >= 0) {
          votes.put(voter, place, shown.votes().value(cell));
        }
      }
    }
    return new HeldConsultation(held.consultation(), shown.voters(), votes.build(), held.answers());
  }
}
