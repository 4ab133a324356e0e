package org.entente.web.booth;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.entente.dialogue.Statement;
import org.entente.kernel.Language;
import org.entente.kernel.Wording;

/**
 * A statement as a reader sees it.
 *
 * @param language of the text; empty if nobody said
 * @param note {@code unchecked} if nobody has checked the translation, {@code elsewhere} if it is
 *     in another language; else empty
 * @param original beside a translation that nobody has checked; else empty
 * @param vote what the voter said of this version; empty if nothing yet
 */
record Card(
    String id,
    int version,
    String text,
    String language,
    String note,
    String original,
    String vote) {
  private static final String UNCHECKED = "unchecked";
  private static final String ELSEWHERE = "elsewhere";

  /** The statement in a language. */
  static Card of(Statement statement, String vote, Language reader) {
    Wording wording = statement.text();
    String own = wording.versions().getOrDefault(reader, "");
    if (!own.isBlank()) {
      boolean unchecked = statement.unchecked().contains(reader);
      String original = unchecked ? original(statement) : "";
      return of(statement, own, reader.code(), unchecked ? UNCHECKED : "", original, vote);
    }
    if (!wording.original().isBlank()) {
      return of(statement, wording.original(), "", "", "", vote);
    }
    return elsewhere(statement)
        .map(other -> of(statement, other.text(), other.language(), ELSEWHERE, "", vote))
        .orElseGet(() -> of(statement, "", "", "", "", vote));
  }

  private static Card of(
      Statement statement,
      String text,
      String language,
      String note,
      String original,
      String vote) {
    return new Card(
        statement.id().value(), statement.version(), text, language, note, original, vote);
  }

  private static String original(Statement statement) {
    String original = statement.text().original();
    return original.isBlank() ? elsewhere(statement).map(Version::text).orElse("") : original;
  }

  private record Version(String language, String text) {}

  /** The version that most can read, one that was checked before others. */
  private static Optional<Version> elsewhere(Statement statement) {
    return statement.text().versions().entrySet().stream()
        .filter(version -> !version.getValue().isBlank())
        .min(
            Comparator.<Map.Entry<Language, String>, Boolean>comparing(
                    version -> statement.unchecked().contains(version.getKey()))
                .thenComparing(version -> Tongues.rank(version.getKey())))
        .map(version -> new Version(version.getKey().code(), version.getValue()));
  }

  /** How much it weighs on the page, about. */
  int weight() {
    return 120 + 2 * (text.length() + original.length());
  }
}
