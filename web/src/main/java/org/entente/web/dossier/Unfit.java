package org.entente.web.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.entente.dossier.Draft;
import org.entente.kernel.Finding;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/**
 * A file that cannot be taken.
 *
 * @param name of the file that was sent
 * @param draft what could be read of it
 */
record Unfit(String name, Draft draft, List<Finding> findings) {
  Unfit {
    findings = List.copyOf(findings);
  }

  /** One of which nothing could be read. */
  static Unfit unread(String name, List<Finding> findings) {
    return new Unfit(name, new Draft("", "", List.of(), List.of()), findings);
  }

  /** Every problem beside the lines that have it. */
  String show(HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("name", name);
    model.addAttribute("count", findings.size());
    model.addAttribute("files", Beside.of(draft, findings));
    return "dossier/problems";
  }
}
