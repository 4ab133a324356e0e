package org.entente.web.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.app.edit.ImportDossier;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.SessionToken;
import org.entente.dossier.Draft;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.exchange.DossierWorkbook;
import org.entente.web.page.Answer;
import org.entente.web.page.Desk;
import org.entente.web.page.NotAllowed;
import org.entente.web.page.NotThere;
import org.entente.web.page.Saved;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Taking a dossier in: sent, looked at with its problems or its changes, and only then taken. */
@Controller
class DossierPage {
  private final ImportDossier imports;
  private final Previews previews;

  DossierPage(ImportDossier imports, Previews previews) {
    this.imports = imports;
    this.previews = previews;
  }

  @GetMapping("/p/{id}/dossier")
  String dossier(Desk desk, Model model) {
    if (!desk.rights().mayExport()) {
      throw new NotAllowed();
    }
    model.addAttribute("mayImport", mayImport(desk));
    model.addAttribute("tables", desk.draft().tables().stream().map(Table::file).toList());
    model.addAttribute("leftOut", String.join(", ", DossierWorkbook.leftOut(desk.draft())));
    model.addAttribute("targets", targets(desk));
    return "dossier/dossier";
  }

  private static boolean mayImport(Desk desk) {
    return desk.rights().mayEditAll() || desk.isDelegate();
  }

  /** The tables that one CSV file can replace. */
  private static List<String> targets(Desk desk) {
    List<String> targets = new ArrayList<>();
    for (TableName name : TableName.values()) {
      if (!name.isManifold() && desk.rights().mayEditSome(name)) {
        targets.add(name.file());
      }
    }
    desk.summary()
        .mine()
        .actors()
        .forEach(actor -> targets.add(TableName.confidentialFile(actor.value())));
    return targets;
  }

  @PostMapping("/p/{id}/dossier/import")
  String send(
      Desk desk,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String table,
      HttpServletResponse response,
      Model model)
      throws IOException {
    if (!mayImport(desk)) {
      throw new NotAllowed();
    }
    if (file.isEmpty()) {
      model.addAttribute("missing", true);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return dossier(desk, model);
    }
    String name = Uploads.name(file);
    return Uploads.read(file, targets(desk).contains(table) ? table : "")
        .fold(
            done -> preview(desk, done.value(), name, response, model),
            refused -> Unfit.unread(name, refused.findings()).show(response, model));
  }

  private String preview(
      Desk desk, Draft draft, String name, HttpServletResponse response, Model model) {
    SessionToken by = desk.visitor().session();
    ImportDossier.Preview preview =
        (Uploads.isWorkbook(name)
                ? imports.previewPart(by, desk.id(), draft)
                : imports.preview(by, desk.id(), draft))
            .orElseThrow(NotThere::new);
    if (!preview.isSound()) {
      return new Unfit(name, preview.result(), preview.findings()).show(response, model);
    }
    String key = previews.keep(by, desk.id(), name, preview);
    return "redirect:" + desk.address() + "/dossier/import/" + key;
  }

  @GetMapping("/p/{id}/dossier/import/{key}")
  String look(Desk desk, @PathVariable String key, Model model) {
    Optional<Previews.Sent> sent = previews.find(desk.visitor().session(), desk.id(), key);
    if (sent.isEmpty()) {
      return "redirect:" + desk.address() + "/dossier";
    }
    model.addAttribute("name", sent.get().name());
    model.addAttribute("notices", sent.get().preview().findings());
    model.addAttribute("changes", Changes.of(sent.get().preview().changes(), desk.words()));
    model.addAttribute("key", key);
    return "dossier/preview";
  }

  @PostMapping("/p/{id}/dossier/import/{key}")
  String take(Desk desk, @PathVariable String key, HttpServletResponse response, Model model) {
    Optional<Previews.Sent> found = previews.find(desk.visitor().session(), desk.id(), key);
    if (found.isEmpty()) {
      return "redirect:" + desk.address() + "/dossier";
    }
    Previews.Sent sent = found.get();
    return imports
        .take(desk.visitor().session(), desk.id(), sent.preview())
        .fold(
            new Answer() {
              @Override
              public String stored(Outcome.Stored stored) {
                previews.drop(key);
                return Saved.redirect(desk.address() + "/dossier", stored.version());
              }

              @Override
              public String refused(Outcome.Refused refused) {
                Draft draft = sent.preview().result();
                return new Unfit(sent.name(), draft, refused.findings()).show(response, model);
              }

              @Override
              public String conflict(Outcome.Conflict conflict) {
                model.addAttribute("meanwhile", true);
                response.setStatus(HttpStatus.CONFLICT.value());
                return look(desk, key, model);
              }
            });
  }
}
