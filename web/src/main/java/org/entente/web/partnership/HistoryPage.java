package org.entente.web.partnership;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import org.entente.app.edit.UndoChange;
import org.entente.app.ports.AuditEntry;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.Partnerships;
import org.entente.kernel.Finding;
import org.entente.voice.words.Words;
import org.entente.web.access.Paths;
import org.entente.web.dossier.Changes;
import org.entente.web.page.Answer;
import org.entente.web.page.Desk;
import org.entente.web.page.Saved;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed what, when; and taking changes back. */
@Controller
class HistoryPage {
  private static final int PAGE = 100;
  private static final long NONE = 0;
  private static final long BEGINNING = 1;

  private final Partnerships partnerships;
  private final UndoChange undo;

  HistoryPage(Partnerships partnerships, UndoChange undo) {
    this.partnerships = partnerships;
    this.undo = undo;
  }

  /**
   * What one version changed, as far as this page shows it.
   *
   * @param goesOn whether it changed more than this page shows
   * @param isUndoable whether it can be taken back; the beginning cannot
   */
  record Step(
      long version,
      String moment,
      String login,
      List<Changes.Line> changes,
      boolean goesOn,
      boolean isUndoable) {
    Step {
      changes = List.copyOf(changes);
    }
  }

  @GetMapping("/p/{id}/history")
  String history(
      Desk desk, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
    List<AuditEntry> entries =
        partnerships.audit(desk.visitor().session(), desk.id(), before, PAGE + 1);
    List<AuditEntry> shown = entries.stream().limit(PAGE).toList();
    long next = entries.size() > PAGE ? entries.get(PAGE).version() : NONE;
    boolean mayUndo = desk.rights().mayEditAll() || desk.isDelegate();
    model.addAttribute("steps", steps(shown, next, mayUndo, desk.words()));
    if (entries.size() > PAGE) {
      model.addAttribute("older", shown.get(shown.size() - 1).number());
    }
    return "partnership/history";
  }

  private static List<Step> steps(
      List<AuditEntry> entries, long next, boolean mayUndo, Words words) {
    return entries.stream()
        .collect(groupingBy(AuditEntry::version, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(ofOneVersion -> step(ofOneVersion, next, mayUndo, words))
        .toList();
  }

  private static Step step(List<AuditEntry> ofOneVersion, long next, boolean mayUndo, Words words) {
    AuditEntry newest = ofOneVersion.get(0);
    return new Step(
        newest.version(),
        PartnershipsPage.moment(newest.at(), words),
        newest.login(),
        ofOneVersion.stream().map(entry -> Changes.Line.of(entry.change(), words)).toList(),
        newest.version() == next,
        mayUndo && newest.version() > BEGINNING);
  }

  @PostMapping("/p/{id}/undo")
  String undo(
      Desk desk,
      @RequestParam long version,
      @RequestParam(defaultValue = "/") String back,
      HttpServletResponse response,
      Model model) {
    return undo.of(desk.visitor().session(), desk.id(), version)
        .fold(
            new Answer() {
              @Override
              public String stored(Outcome.Stored stored) {
                return Saved.redirect(Paths.inside(back), stored.version());
              }

              @Override
              public String refused(Outcome.Refused refused) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return notUndone(back, refused.findings(), model);
              }

              @Override
              public String conflict(Outcome.Conflict conflict) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return notUndone(back, List.of(), model);
              }
            });
  }

  private static String notUndone(String back, List<Finding> findings, Model model) {
    model.addAttribute("findings", findings);
    model.addAttribute("back", Paths.inside(back));
    return "partnership/not-undone";
  }
}
