package org.entente.voice.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.entente.kernel.Finding;
import org.entente.kernel.Language;

/**
 * All sentences in one language. Sentences stand in files by area ({@code findings_fr.properties});
 * {@code {0}}, {@code {1}} … stand for what is filled in, and an apostrophe is an apostrophe.
 */
public final class Words {
  /** The languages that we speak, English first. */
  public static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.FRENCH);

  /** The languages of the page on which people vote: those, and more that it alone speaks. */
  public static final List<Language> BOOTH_LANGUAGES =
      Stream.concat(LANGUAGES.stream(), Stream.of("es", "ar", "de").map(Language::new)).toList();

  private static final String BOOTH = "booth";
  private static final List<String> AREAS =
      List.of("findings", "codes", "columns", "rules", "brief", "cli", "web", BOOTH);

  /** Areas whose sentences stand on a page, where lines break. */
  private static final Set<String> TYPESET = Set.of("codes", "rules", "brief", BOOTH);

  private static final Map<Language, Words> LOADED = new ConcurrentHashMap<>();

  private final Language language;
  private final Map<String, String> sentences;

  private Words(Language language, Map<String, String> sentences) {
    this.language = language;
    this.sentences = sentences;
  }

  /** The sentences of a language; English for one that we do not speak. */
  public static Words in(Language language) {
    Language spoken = LANGUAGES.contains(language) ? language : Language.ENGLISH;
    return LOADED.computeIfAbsent(spoken, Words::load);
  }

  /**
   * The sentences of the page on which people vote; English for a language that it does not speak.
   *
   * <p>Shape: in a language that we speak nowhere else, there are no other sentences than these.
   */
  public static Words inBooth(Language language) {
    return BOOTH_LANGUAGES.contains(language)
        ? LOADED.computeIfAbsent(language, Words::load)
        : in(language);
  }

  private static Words load(Language language) {
    Map<String, String> sentences = new TreeMap<>();
    for (String area : LANGUAGES.contains(language) ? AREAS : List.of(BOOTH)) {
      String name = area + "_" + language.code() + ".properties";
      try (InputStream stream = Words.class.getResourceAsStream(name)) {
        if (stream == null) {
          throw new IllegalStateException("the program must carry its file " + name);
        }
        Properties file = new Properties();
        file.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        boolean set = TYPESET.contains(area);
        for (String key : file.stringPropertyNames()) {
          String sentence = file.getProperty(key);
          sentences.put(key, set ? Typesetting.of(language, sentence) : sentence);
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException("the program must be able to read " + name, unreadable);
      }
    }
    return new Words(language, Collections.unmodifiableMap(sentences));
  }

  /** Which language this is. */
  public Language language() {
    return language;
  }

  /** {@code rtl} for languages written from right to left, else {@code ltr}. */
  public String direction() {
    return language.code().equals("ar") ? "rtl" : "ltr";
  }

  /** All keys, in order. */
  public List<String> keys() {
    return List.copyOf(sentences.keySet());
  }

  /** Whether there is a sentence. */
  public boolean knows(String key) {
    return sentences.containsKey(key);
  }

  /**
   * A sentence with its gaps filled.
   *
   * @throws IllegalArgumentException if there is no such sentence
   */
  public String say(String key, Object... fillings) {
    String sentence = sentences.get(key);
    if (sentence == null) {
      throw new IllegalArgumentException("no sentence in " + language + " has the key " + key);
    }
    return filled(sentence, fillings);
  }

  private static String filled(String sentence, Object... fillings) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < sentence.length()) {
      int gap = gapAt(sentence, at);
      if (gap >= 0 && gap < fillings.length) {
        text.append(fillings[gap]);
        at += 3;
      } else {
        text.append(sentence.charAt(at));
        at++;
      }
    }
    return text.toString();
  }

  /** The number of the gap that begins here, or −1. */
  private static int gapAt(String sentence, int at) {
    boolean gap =
        at + 2 < sentence.length()
            && sentence.charAt(at) == '{'
            && Character.isDigit(sentence.charAt(at + 1))
            && sentence.charAt(at + 2) == '}';
    return gap ? sentence.charAt(at + 1) - '0' : -1;
  }

  /** The word for one of a closed list ({@code kind.ministry}); the code itself if we have none. */
  public String code(String list, String code) {
    return sentences.getOrDefault(list + "." + code, code);
  }

  /** A number with at most so many decimals, as the language writes it. */
  public String number(double value, int decimals) {
    NumberFormat format = NumberFormat.getInstance(locale());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    String text = format.format(value);
    return text.startsWith("-") ? "−" + text.substring(1) : text;
  }

  /** A share as a whole number of hundredths, as the language writes it. */
  public String percent(double share) {
    return say("percent", number(100 * share, 0));
  }

  /**
   * The form of a sentence for so many things.
   *
   * <p>Shape: sentences that count have two keys, one that ends in {@code .one} and one in {@code
   * .many}; French says 0 as it says 1.
   */
  public String counted(String key, int count) {
    boolean one = count == 1 || (count == 0 && language.equals(Language.FRENCH));
    return key + (one ? ".one" : ".many");
  }

  /** The name of a country by its code of two capital letters. */
  public String country(String code) {
    return new Locale.Builder().setRegion(code).build().getDisplayCountry(locale());
  }

  /** Somebody's text as the language sets it: in French, no line begins with a lone mark. */
  public String typeset(String text) {
    return Typesetting.of(language, text);
  }

  /** The locale for dates and sorting. */
  public Locale locale() {
    return language.locale();
  }

  /** What is wrong and what would help, as two sentences. */
  public Sentence finding(Finding finding) {
    String key = "finding." + finding.code().key();
    Object[] fillings = new Object[finding.arguments().size() + 1];
    fillings[0] = finding.value();
    for (int argument = 0; argument < finding.arguments().size(); argument++) {
      fillings[argument + 1] = finding.arguments().get(argument);
    }
    String hint =
        finding.arguments().isEmpty()
            ? ""
            : finding.arguments().get(finding.arguments().size() - 1);
    boolean suggests = SUGGESTING.contains(finding.code().key()) && !hint.isEmpty();
    String remedy = say(remedy(key + ".remedy", finding.arguments()), fillings);
    return new Sentence(
        say(key + ".rule", fillings),
        suggests ? say("finding.suggestion", hint) + " " + remedy : remedy);
  }

  /** Another remedy where there is nothing to choose from. */
  private String remedy(String key, List<String> arguments) {
    boolean none = !arguments.isEmpty() && arguments.get(0).isEmpty() && knows(key + ".none");
    return none ? key + ".none" : key;
  }

  /** Kinds of findings whose last argument is what somebody probably meant. */
  private static final List<String> SUGGESTING =
      List.of(
          "dossier.column_unknown",
          "dossier.cell_not_code",
          "dossier.reference_unknown",
          "dossier.yaml_key_unknown");

  /** What is wrong, and what would help. */
  public record Sentence(String rule, String remedy) {}
}
