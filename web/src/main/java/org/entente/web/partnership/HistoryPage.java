package org.entente.web.partnership;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.entente.app.edit.UndoChange;
import org.entente.app.ports.AuditEntry;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.Partnerships;
import org.entente.kernel.Finding;
import org.entente.voice.words.Words;
import org.entente.web.access.Paths;
import org.entente.web.dossier.Changes;
import org.entente.web.page.Desk;
import org.entente.web.page.NotAllowed;
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

  private final Partnerships partnerships;
  private final UndoChange undo;

  HistoryPage(Partnerships partnerships, UndoChange undo) {
    this.partnerships = partnerships;
    this.undo = undo;
  }

  /** One changed row, when and by whom. */
  record Line(long number, long version, String moment, String login, Changes.Line change) {}

  @GetMapping("/p/{id}/history")
  String history(
      Desk desk, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
    List<AuditEntry> entries =
        partnerships.audit(desk.visitor().session(), desk.id(), before, PAGE + 1);
    List<Line> lines =
        entries.stream().limit(PAGE).map(entry -> line(entry, desk.words())).toList();
    model.addAttribute("lines", lines);
    if (entries.size() > PAGE) {
      model.addAttribute("older", lines.get(lines.size() - 1).number());
    }
    model.addAttribute("mayUndo", desk.rights().mayEditAll() || desk.isDelegate());
    return "partnership/history";
  }

  private static Line line(AuditEntry entry, Words words) {
    return new Line(
        entry.number(),
        entry.version(),
        PartnershipsPage.moment(entry.at(), words),
        entry.login(),
        Changes.Line.of(entry.change(), words));
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
            new Outcome.Cases<>() {
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

              @Override
              public String forbidden(Outcome.Forbidden forbidden) {
                throw new NotAllowed();
              }
            });
  }

  private static String notUndone(String back, List<Finding> findings, Model model) {
    model.addAttribute("findings", findings);
    model.addAttribute("back", Paths.inside(back));
    return "partnership/not-undone";
  }
}
