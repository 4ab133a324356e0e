package org.entente.web.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.entente.app.ports.Account;
import org.entente.app.ports.Accounts;
import org.entente.app.ports.Passwords;
import org.entente.kernel.Language;
import org.entente.web.access.Visitor;
import org.entente.web.page.ReaderLanguage;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: name, language, password. */
@Controller
class AccountPage {
  private final Accounts accounts;
  private final Passwords passwords;

  AccountPage(Accounts accounts, Passwords passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  @GetMapping("/account")
  String account(Model model) {
    model.addAttribute("shortest", NewPassword.SHORTEST);
    return "people/account";
  }

  @PostMapping("/account")
  String save(
      @AuthenticationPrincipal Visitor visitor,
      @RequestParam String name,
      @RequestParam String language,
      HttpServletResponse response,
      Model model) {
    Optional<Language> chosen = ReaderLanguage.findSpoken(language);
    Optional<String> complaint = DisplayName.findComplaint(name.strip());
    if (complaint.isPresent()) {
      return wrong(complaint.get(), response, model);
    }
    if (chosen.isEmpty()) {
      return wrong("web.account.language-unknown", response, model);
    }
    Account account = visitor.account();
    accounts.saveOwn(
        visitor.session(),
        new Account(
            account.login(), name.strip(), chosen.get(), account.administrator(), account.active()),
        Optional.empty());
    return "redirect:/language?to=" + language + "&back=/account?done";
  }

  @PostMapping("/account/password")
  String password(
      @AuthenticationPrincipal Visitor visitor,
      @RequestParam String old,
      @RequestParam String fresh,
      @RequestParam String again,
      HttpServletResponse response,
      Model model) {
    Account account = visitor.account();
    boolean knows =
        accounts
            .findPasswordHash(account.login())
            .filter(hash -> passwords.matches(old, hash))
            .isPresent();
    if (!knows) {
      return wrong("web.account.old-wrong", response, model);
    }
    if (!NewPassword.isLongEnough(fresh)) {
      return wrong("web.account.too-short", response, model);
    }
    if (!fresh.equals(again)) {
      return wrong("web.account.not-the-same", response, model);
    }
    accounts.saveOwn(visitor.session(), account, Optional.of(passwords.hash(fresh)));
    return "redirect:/account?done";
  }

  private String wrong(String reason, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("wrong", reason);
    return account(model);
  }
}
