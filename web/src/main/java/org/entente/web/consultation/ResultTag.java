package org.entente.web.consultation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.kernel.Language;
import org.entente.web.page.Desk;

/**
 * Names a result as one reader sees it: who reads it in another language, in another role, or
 * beside a changed dossier, reads something else. It tells nothing of when it was made, or how many
 * there were before.
 *
 * @param mark language and role
 */
record ResultTag(String result, long version, String mark) {
  private static final Pattern FORM =
      Pattern.compile("W?/?\"([0-9a-f-]+)\\.(\\d{1,18})\\.([a-z.]+)\"");

  /** Of a result before a visitor. */
  static ResultTag of(String result, Desk desk) {
    return new ResultTag(
        result,
        desk.summary().version(),
        mark(desk.language(), desk.summary().mine().role().name()));
  }

  /** Language and role in one word. */
  static String mark(Language language, String role) {
    return language.code() + "." + role.toLowerCase(Locale.ROOT);
  }

  /** What a browser sent back, if it is one. */
  static Optional<ResultTag> find(String header) {
    Matcher form = FORM.matcher(header);
    return form.matches()
        ? Optional.of(new ResultTag(form.group(1), Long.parseLong(form.group(2)), form.group(3)))
        : Optional.empty();
  }

  /** As it stands in a header. */
  String text() {
    return "\"" + result + "." + version + "." + mark + "\"";
  }
}
