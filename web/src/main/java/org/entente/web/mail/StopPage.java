package org.entente.web.mail;

import org.entente.app.post.Readers;
import org.entente.web.page.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where readers say that no more letters should come: mail programs by themselves (RFC 8058),
 * people by one button. Opening the page changes nothing, since programs that look for bad links
 * open every link of a letter.
 */
@Controller
class StopPage {
  private final Readers readers;

  StopPage(Readers readers) {
    this.readers = readers;
  }

  @GetMapping("/stop/{token}")
  String ask(@PathVariable String token, Model model) {
    require(token);
    return show(token, readers.hasStopped(token) ? "stopped" : "asked", model);
  }

  @PostMapping("/stop/{token}")
  String stop(@PathVariable String token, Model model) {
    require(token);
    readers.stop(token);
    return show(token, "stopped", model);
  }

  @PostMapping("/stop/{token}/resume")
  String resume(@PathVariable String token, Model model) {
    require(token);
    readers.resume(token);
    return show(token, "resumed", model);
  }

  private void require(String token) {
    if (!readers.isStopToken(token)) {
      throw new NotThere();
    }
  }

  private static String show(String token, String state, Model model) {
    model.addAttribute("token", token);
    model.addAttribute("state", state);
    return "mail/stop";
  }
}
