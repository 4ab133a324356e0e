package org.entente.kernel;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One text in several languages: the original, whatever its language, and its versions.
 *
 * <p>Shape: {@code versions} is in order of language; the original may be empty where every text is
 * a version.
 */
public record Wording(String original, Map<Language, String> versions) {
  public Wording {
    versions = Collections.unmodifiableMap(new TreeMap<>(versions));
  }

  /** The same text for every reader. */
  public static Wording of(String original) {
    return new Wording(original, Map.of());
  }

  /**
   * The text for a reader: the version in the reader's language, else the original, else the first
   * version there is, else the empty text.
   */
  public String in(Language language) {
    String version = versions.getOrDefault(language, "");
    if (!version.isBlank()) {
      return version;
    }
    if (!original.isBlank()) {
      return original;
    }
    return versions.values().stream().filter(text -> !text.isBlank()).findFirst().orElse("");
  }

  /** Whether there is no text in any language. */
  public boolean isBlank() {
    return original.isBlank() && versions.values().stream().allMatch(String::isBlank);
  }
}
