package org.entente.web.booth;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.dialogue.Consultation;
import org.entente.kernel.Language;
import org.entente.kernel.Wording;
import org.entente.voice.words.Words;

/** Languages in which a consultation can be read, each under its own name. */
final class Tongues {
  private Tongues() {}

  /** Those in which we have sentences, then those in which there are statements only. */
  static Map<Language, String> of(Consultation consultation) {
    Set<Language> written = new TreeSet<>();
    consultation.statements().forEach(one -> written.addAll(one.text().versions().keySet()));
    Map<Language, String> names = spoken();
    written.forEach(language -> names.putIfAbsent(language, name(language)));
    return names;
  }

  /** Those in which we have sentences. */
  static Map<Language, String> spoken() {
    return named(Words.BOOTH_LANGUAGES);
  }

  /** The language of a code that a browser sent, if it can be read here; else English. */
  static Language find(String code, Consultation consultation) {
    return of(consultation).keySet().stream()
        .filter(language -> language.code().equals(code))
        .findFirst()
        .orElse(Language.ENGLISH);
  }

  /** The lower, the more can read it: where a text has no version for a reader. */
  static int rank(Language language) {
    int place = Words.BOOTH_LANGUAGES.indexOf(language);
    return place < 0 ? Words.BOOTH_LANGUAGES.size() : place;
  }

  /** The language in which a reader is given a text; empty for the original. */
  static Optional<Language> of(Wording wording, Language reader) {
    Comparator<Language> ranks =
        Comparator.comparing((Language language) -> !language.equals(reader))
            .thenComparing(Tongues::rank);
    Optional<Language> best =
        wording.versions().keySet().stream()
            .filter(language -> !wording.versions().getOrDefault(language, "").isBlank())
            .min(ranks);
    boolean original = !wording.original().isBlank();
    return best.filter(language -> language.equals(reader) || !original);
  }

  private static Map<Language, String> named(Collection<Language> languages) {
    Map<Language, String> names = new LinkedHashMap<>();
    languages.forEach(language -> names.put(language, name(language)));
    return names;
  }

  private static String name(Language language) {
    Locale locale = language.locale();
    String name = locale.getDisplayLanguage(locale);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }
}
