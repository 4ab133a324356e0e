package org.entente.web.people;

import java.util.Optional;
import java.util.regex.Pattern;

/** What people are called on pages. */
final class DisplayName {
  private static final int LONGEST = 200;
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private DisplayName() {}

  /** The key of the sentence that says why nobody can be called so, if nobody can. */
  static Optional<String> findComplaint(String name) {
    if (name.isBlank()) {
      return Optional.of("web.account.name-missing");
    }
    return name.codePointCount(0, name.length()) > LONGEST || UNSEEN.matcher(name).find()
        ? Optional.of("web.account.name-wrong")
        : Optional.empty();
  }
}
