package org.entente.web.consultation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.actors.ActorId;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Consultation.Disclosure;
import org.entente.dossier.ConsultationEdit;
import org.entente.kernel.Language;
import org.springframework.util.MultiValueMap;

/**
 * What a form says of a consultation.
 *
 * @param titles by language, for every language of the partnership
 * @param texts by key of its text
 */
record ConsultationForm(
    String id, Map<Language, String> titles, Map<String, String> texts, List<String> invited) {
  private static final List<String> TEXTS =
      List.of(
          "opens",
          "closes",
          "repeats",
          "previous",
          "results",
          "attribution",
          "group_by",
          "least_votes",
          "least_voters");

  /** A form in which nobody has written: everybody is asked, results are sealed. */
  static ConsultationForm empty(List<Language> languages, List<String> actors) {
    Disclosure usual = Disclosure.USUAL;
    Map<String, String> texts = new LinkedHashMap<>();
    TEXTS.forEach(key -> texts.put(key, ""));
    disclosure(usual, texts);
    return new ConsultationForm("", titled(languages, Map.of(), ""), texts, actors);
  }

  private static void disclosure(Disclosure disclosure, Map<String, String> texts) {
    texts.put("results", disclosure.results().code());
    texts.put("attribution", disclosure.attribution().code());
    texts.put("group_by", disclosure.groupBy());
    texts.put("least_votes", String.valueOf(disclosure.leastVotes()));
    texts.put("least_voters", String.valueOf(disclosure.leastVoters()));
  }

  /** A consultation as it stands. */
  static ConsultationForm of(Consultation consultation, List<Language> languages) {
    Map<String, String> texts = new LinkedHashMap<>();
    TEXTS.forEach(key -> texts.put(key, ""));
    texts.put("opens", consultation.window().opens().toString());
    texts.put("closes", consultation.window().closes().toString());
    texts.put("repeats", consultation.series().recurrence());
    texts.put("previous", consultation.series().previous());
    disclosure(consultation.disclosure(), texts);
    return new ConsultationForm(
        consultation.id().value(),
        titled(languages, consultation.title().versions(), consultation.title().original()),
        texts,
        consultation.invited().stream().map(ActorId::value).toList());
  }

  /** A draft of one. */
  static ConsultationForm of(String id, ConsultationEdit edit, List<Language> languages) {
    Map<String, String> texts = new LinkedHashMap<>();
    TEXTS.forEach(key -> texts.put(key, edit.texts().getOrDefault(key, "")));
    return new ConsultationForm(id, titled(languages, edit.titles(), ""), texts, edit.invited());
  }

  /** As somebody sent it. */
  static ConsultationForm sent(
      String id, MultiValueMap<String, String> given, List<Language> languages) {
    Map<String, String> texts = new LinkedHashMap<>();
    TEXTS.forEach(key -> texts.put(key, first(given, key)));
    Map<Language, String> titles = new TreeMap<>();
    languages.forEach(language -> titles.put(language, first(given, "title_" + language.code())));
    List<String> invited = new ArrayList<>(given.getOrDefault("invited", List.of()));
    invited.removeIf(String::isBlank);
    return new ConsultationForm(id, titles, texts, invited);
  }

  private static String first(MultiValueMap<String, String> given, String key) {
    String value = given.getFirst(key);
    return value == null ? "" : value.strip();
  }

  private static Map<Language, String> titled(
      List<Language> languages, Map<Language, String> titles, String original) {
    Map<Language, String> all = new LinkedHashMap<>();
    for (Language language : languages) {
      String title = titles.getOrDefault(language, "");
      all.put(language, title.isBlank() && all.isEmpty() ? original : title);
    }
    return all;
  }

  /** What it changes. */
  ConsultationEdit edit() {
    return new ConsultationEdit(titles, texts, invited);
  }

  /** What stands under a key. */
  public String text(String key) {
    return texts.getOrDefault(key, "");
  }

  /** Whether a field for days will do: nothing is there yet, or a day. */
  public boolean isDay(String key) {
    return text(key).isEmpty() || text(key).length() == "2026-11-25".length();
  }
}
