package org.entente.web.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.entente.app.edit.CreatePartnership;
import org.entente.dossier.Draft;
import org.entente.dossier.NewDossier;
import org.entente.kernel.Language;
import org.entente.voice.words.Words;
import org.entente.web.access.Visitor;
import org.entente.web.page.NotAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Begins a partnership: from a dossier, or from a title and a problem. */
@Controller
class NewPartnershipPage {
  private final CreatePartnership create;

  NewPartnershipPage(CreatePartnership create) {
    this.create = create;
  }

  @GetMapping("/new")
  String form(@AuthenticationPrincipal Visitor visitor) {
    requireRight(visitor);
    return "dossier/new";
  }

  private static void requireRight(Visitor visitor) {
    if (!visitor.account().administrator()) {
      throw new NotAllowed();
    }
  }

  @PostMapping("/new/upload")
  String upload(
      @AuthenticationPrincipal Visitor visitor,
      @RequestParam MultipartFile file,
      HttpServletResponse response,
      Model model)
      throws IOException {
    requireRight(visitor);
    if (file.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("missing", true);
      return "dossier/new";
    }
    String name = Uploads.name(file);
    return Uploads.read(file, "")
        .fold(
            done -> begin(visitor, done.value(), name, response, model),
            refused -> Unfit.unread(name, refused.findings()).show(response, model));
  }

  private String begin(
      Visitor visitor, Draft draft, String name, HttpServletResponse response, Model model) {
    return create.from(
        visitor.session(),
        draft,
        id -> "redirect:/p/" + id,
        findings -> new Unfit(name, draft, findings).show(response, model));
  }

  @PostMapping("/new")
  String begin(
      @AuthenticationPrincipal Visitor visitor,
      @ModelAttribute("words") Words words,
      @RequestParam String id,
      @RequestParam String title,
      @RequestParam String problem,
      @RequestParam(defaultValue = "") String origin,
      @RequestParam(defaultValue = "") String destination,
      HttpServletResponse response,
      Model model) {
    requireRight(visitor);
    Language language = words.language();
    Draft draft = NewDossier.of(id.strip(), title, problem, origin, destination, language);
    return create.from(
        visitor.session(),
        draft,
        created -> "redirect:/p/" + created,
        findings -> {
          response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
          model.addAttribute("findings", findings);
          model.addAttribute("id", id);
          model.addAttribute("title", title);
          model.addAttribute("problem", problem);
          model.addAttribute("origin", origin);
          model.addAttribute("destination", destination);
          return "dossier/new";
        });
  }
}
