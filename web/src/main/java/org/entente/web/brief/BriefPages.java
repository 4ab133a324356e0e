package org.entente.web.brief;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.entente.app.ports.PartnershipId;
import org.entente.app.study.Brief;
import org.entente.app.study.Parameters;
import org.entente.app.study.PrepareBrief;
import org.entente.app.study.Progress;
import org.entente.dossier.Dossier;
import org.entente.kernel.Language;
import org.entente.voice.brief.BriefPage;
import org.entente.voice.brief.BriefPdf;
import org.entente.voice.words.Words;
import org.entente.web.page.Desk;
import org.entente.web.page.Download;
import org.entente.web.page.NotThere;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The brief of a partnership: read here, taken away as one page or as PDF. It holds only what all
 * members share, so that all of them read the same.
 */
@Controller
class BriefPages implements DisposableBean {
  /** The same draws for everybody, and those of the command line. */
  private static final long SEED = 1;

  /** Whoever waits longer wants to see how far it is. */
  private static final long PATIENCE_MILLIS = 1_200;

  private static final int KEPT_BRIEFS = 12;
  private static final int WAITING_BRIEFS = 40;

  /** Fewer than briefs: a PDF takes more memory, and longer to make. */
  private static final int KEPT_PRINTS = 6;

  private static final int WAITING_PRINTS = 20;

  /** What is read or taken away. */
  private enum Shape {
    PAGE(""),
    HTML(".html"),
    PDF(".pdf");

    private final String ending;

    Shape(String ending) {
      this.ending = ending;
    }

    private String address(Desk desk) {
      return desk.address() + "/brief" + ending;
    }
  }

  /** A brief of one version of a partnership. */
  private record Edition(PartnershipId id, long version) {}

  /** The same in one language, as PDF. */
  private record Print(Edition edition, Language language) {}

  private final Parameters parameters;
  private final Works<Edition, Brief> briefs = new Works<>("brief", KEPT_BRIEFS, WAITING_BRIEFS);
  private final Works<Print, byte[]> prints = new Works<>("brief-pdf", KEPT_PRINTS, WAITING_PRINTS);

  BriefPages(Parameters parameters) {
    this.parameters = parameters;
  }

  private static Edition edition(Desk desk) {
    return new Edition(desk.id(), desk.summary().version());
  }

  private static String login(Desk desk) {
    return desk.visitor().account().login();
  }

  private Work<Brief> brief(Desk desk, Dossier dossier) {
    return briefs.ask(
        edition(desk),
        login(desk),
        progress -> new PrepareBrief(parameters, SEED).of(dossier, progress));
  }

  private Work<byte[]> print(Desk desk, Dossier dossier) {
    Words words = desk.words();
    return prints.ask(
        new Print(edition(desk), desk.language()),
        login(desk),
        progress -> {
          Brief brief = new PrepareBrief(parameters, SEED).of(dossier, half(progress));
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try {
            BriefPdf.write(BriefPage.html(brief, parameters, words), bytes);
          } catch (IOException unwritable) {
            throw new UncheckedIOException("memory must take a PDF", unwritable);
          }
          progress.reached(1);
          return bytes.toByteArray();
        });
  }

  /** The studies are the first half of the work; setting the pages is the other. */
  private static Progress half(Progress progress) {
    return done -> progress.reached(done / 2);
  }

  @GetMapping("/p/{id}/brief")
  String brief(Desk desk, HttpServletResponse response, Model model) {
    if (desk.findDossier().isEmpty()) {
      return "brief/none";
    }
    Work<Brief> work = brief(desk, desk.findDossier().get());
    if (!work.isDoneWithin(PATIENCE_MILLIS)) {
      return waiting(work, desk, Shape.PAGE, response, model);
    }
    model.addAttribute("body", BriefPage.body(work.value(), parameters, desk.words()));
    return "brief/brief";
  }

  private static String waiting(
      Work<?> work, Desk desk, Shape shape, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.ACCEPTED.value());
    model.addAttribute("percent", (int) Math.round(100 * work.done()));
    model.addAttribute("target", shape.address(desk));
    model.addAttribute("shape", shape.name());
    return "brief/waiting";
  }

  @GetMapping("/p/{id}/brief/progress")
  String progress(
      Desk desk,
      @RequestParam Shape shape,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
      HttpServletResponse response,
      Model model) {
    Work<?> work = find(desk, shape);
    if (work.isCancelled()) {
      response.setHeader("HX-Redirect", desk.address());
      return "redirect:" + desk.address();
    }
    if (work.isDone() && !part) {
      return "redirect:" + shape.address(desk);
    }
    if (work.isDone()) {
      model.addAttribute("target", shape.address(desk));
      return "brief/progress :: ready";
    }
    String view = waiting(work, desk, shape, response, model);
    return part ? "brief/progress :: bar" : view;
  }

  private Work<?> find(Desk desk, Shape shape) {
    return shape == Shape.PDF
        ? prints.find(new Print(edition(desk), desk.language())).orElseThrow(NotThere::new)
        : briefs.find(edition(desk)).orElseThrow(NotThere::new);
  }

  /** Whoever else waits for the same goes on waiting. */
  @PostMapping("/p/{id}/brief/cancel")
  String cancel(Desk desk, @RequestParam Shape shape) {
    find(desk, shape).leave(login(desk));
    return "redirect:" + desk.address();
  }

  @GetMapping("/p/{id}/brief.html")
  Object page(Desk desk, HttpServletResponse response, Model model) {
    Work<Brief> work = brief(desk, desk.findDossier().orElseThrow(NotThere::new));
    if (!work.isDoneWithin(PATIENCE_MILLIS)) {
      return waiting(work, desk, Shape.HTML, response, model);
    }
    String html = BriefPage.html(work.value(), parameters, desk.words());
    return file(html.getBytes(StandardCharsets.UTF_8), desk, Shape.HTML, MediaType.TEXT_HTML);
  }

  @GetMapping("/p/{id}/brief.pdf")
  Object pdf(Desk desk, HttpServletResponse response, Model model) {
    Work<byte[]> work = print(desk, desk.findDossier().orElseThrow(NotThere::new));
    return work.isDoneWithin(PATIENCE_MILLIS)
        ? file(work.value(), desk, Shape.PDF, MediaType.APPLICATION_PDF)
        : waiting(work, desk, Shape.PDF, response, model);
  }

  private static ResponseEntity<byte[]> file(byte[] bytes, Desk desk, Shape shape, MediaType type) {
    return Download.of(bytes, desk.id() + "." + desk.language().code() + shape.ending, type);
  }

  @Override
  public void destroy() {
    briefs.close();
    prints.close();
  }
}
