package org.entente.web.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.app.ports.Account;
import org.entente.app.ports.Accounts;
import org.entente.app.ports.Passwords;
import org.entente.kernel.Language;
import org.entente.web.access.Visitor;
import org.entente.web.page.NotAllowed;
import org.entente.web.page.ReaderLanguage;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All accounts of the workspace, for administrators. */
@Controller
class AccountsPage {
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,99}");

  private final Accounts accounts;
  private final Passwords passwords;

  AccountsPage(Accounts accounts, Passwords passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  @GetMapping("/accounts")
  String accounts(
      @AuthenticationPrincipal Visitor visitor,
      @RequestParam(defaultValue = "") String login,
      Model model) {
    requireRight(visitor);
    List<Account> all = accounts.accounts(visitor.session());
    Optional<Account> chosen = all.stream().filter(one -> one.login().equals(login)).findFirst();
    model.addAttribute("isNew", chosen.isEmpty());
    return show(
        visitor, chosen.orElseGet(() -> new Account("", "", Language.ENGLISH, false, true)), model);
  }

  private static void requireRight(Visitor visitor) {
    if (!visitor.account().administrator()) {
      throw new NotAllowed();
    }
  }

  private String show(Visitor visitor, Account entry, Model model) {
    model.addAttribute("accounts", accounts.accounts(visitor.session()));
    model.addAttribute("entry", entry);
    return "people/accounts";
  }

  @PostMapping("/accounts")
  String save(
      @AuthenticationPrincipal Visitor visitor,
      @RequestParam String login,
      @RequestParam String name,
      @RequestParam String language,
      @RequestParam(defaultValue = "false") boolean administrator,
      @RequestParam(defaultValue = "false") boolean active,
      @RequestParam(defaultValue = "false") boolean password,
      HttpServletResponse response,
      Model model) {
    requireRight(visitor);
    Account entry =
        new Account(
            login.strip().toLowerCase(Locale.ROOT),
            name.strip(),
            ReaderLanguage.findSpoken(language).orElse(Language.ENGLISH),
            administrator,
            active);
    boolean isNew = isNew(visitor, entry.login());
    model.addAttribute("isNew", isNew);
    String wrong = wrong(visitor, entry);
    if (wrong.isEmpty()) {
      keep(visitor, entry, isNew || password, model);
    } else {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("wrong", wrong);
    }
    return show(visitor, entry, model);
  }

  private boolean isNew(Visitor visitor, String login) {
    return accounts.accounts(visitor.session()).stream()
        .noneMatch(one -> one.login().equals(login));
  }

  private void keep(Visitor visitor, Account entry, boolean withPassword, Model model) {
    if (withPassword) {
      String fresh = NewPassword.madeUp();
      accounts.save(visitor.session(), entry, Optional.of(passwords.hash(fresh)));
      model.addAttribute("fresh", fresh);
      model.addAttribute("isNew", false);
    } else {
      accounts.save(visitor.session(), entry, Optional.empty());
      model.addAttribute("done", true);
    }
  }

  /** An administrator cannot lock itself out. */
  private static String wrong(Visitor visitor, Account entry) {
    if (!LOGIN.matcher(entry.login()).matches()) {
      return "web.accounts.login-wrong";
    }
    Optional<String> complaint = DisplayName.findComplaint(entry.displayName());
    if (complaint.isPresent()) {
      return complaint.get();
    }
    boolean me = entry.login().equals(visitor.account().login());
    return me && !(entry.administrator() && entry.active()) ? "web.accounts.not-oneself" : "";
  }
}
