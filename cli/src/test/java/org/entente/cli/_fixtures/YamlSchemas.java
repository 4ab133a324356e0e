package org.entente.cli._fixtures;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.actors.ActorKind;
import org.entente.actors.Level;
import org.entente.actors.Phase;
import org.entente.dialogue.Consultation.Attribution;
import org.entente.dialogue.Consultation.Results;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON Schemas (2020-12) of the YAML files, made from the closed lists of the code. They are a
 * little stricter than the checks, which also take a number that stands in quotes.
 */
public final class YamlSchemas {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String ID = "[a-z0-9][a-z0-9_-]{0,63}";

  private YamlSchemas() {}

  /** The schema of {@code dossier.yaml}. */
  public static String manifest() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("format", Map.of("enum", List.of(1, "1")));
    properties.put("id", pattern(ID));
    properties.put("title", wording());
    properties.put("problem", wording());
    Map<String, Object> sides = new LinkedHashMap<>();
    for (String side : List.of("origin", "transit", "destination")) {
      sides.put(side, list(codes(countries())));
    }
    properties.put("territory", object(sides, List.of()));
    properties.put("levels", list(codes(codes(Level.values(), Level::code))));
    properties.put("phases", list(codes(codes(Phase.values(), Phase::code))));
    properties.put("themes", list(pattern("[a-z][a-z0-9_]{0,63}")));
    properties.put("affected", list(codes(codes(ActorKind.values(), ActorKind::code))));
    Map<String, Object> languages = new LinkedHashMap<>(list(pattern("[a-z]{2}")));
    properties.put("languages", languages);
    properties.put("source", Map.of("type", "string"));
    return text(
        "Dossier",
        object(properties, List.of("format", "id", "title", "problem", "territory", "languages")));
  }

  /** The schema of {@code acceptance.yaml}. */
  public static String acceptance() {
    Map<String, Object> choice = new LinkedHashMap<>();
    choice.put("issue", pattern(ID));
    choice.put("option", pattern(ID));
    Map<String, Object> aChoice = object(choice, List.of("issue", "option"));
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("if", aChoice);
    link.put("requires", aChoice);
    link.put("excludes", aChoice);
    link.put("source", Map.of("type", "string"));
    Map<String, Object> links = new LinkedHashMap<>(object(link, List.of("if")));
    links.put(
        "anyOf",
        List.of(Map.of("required", List.of("requires")), Map.of("required", List.of("excludes"))));
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("vetoes", list(pattern(ID)));
    properties.put("quota", number(1));
    Map<String, Object> weights = new LinkedHashMap<>();
    weights.put("type", "object");
    weights.put("propertyNames", pattern(ID));
    weights.put("additionalProperties", number(1_000_000));
    properties.put("weights", weights);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("type", "array");
    all.put("items", links);
    properties.put("links", all);
    properties.put("source", Map.of("type", "string"));
    return text("Acceptance", object(properties, List.of()));
  }

  /** The schema of a {@code consultation.yaml}. */
  public static String consultation() {
    Map<String, Object> moment =
        pattern(
            "\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d(:\\d\\d)?))?");
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("title", wording());
    properties.put("opens", moment);
    properties.put("closes", moment);
    properties.put("repeats", Map.of("type", "string"));
    properties.put("previous", pattern(ID));
    properties.put("invited", list(pattern(ID)));
    properties.put("results", codes(codes(Results.values(), Results::code)));
    properties.put("attribution", codes(codes(Attribution.values(), Attribution::code)));
    properties.put("group_by", Map.of("type", "string"));
    properties.put("least_votes", whole());
    properties.put("least_voters", whole());
    properties.put("source", Map.of("type", "string"));
    return text("Consultation", object(properties, List.of("title", "opens", "closes")));
  }

  private static Map<String, Object> whole() {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("type", "integer");
    whole.put("minimum", 1);
    whole.put("maximum", 1_000_000);
    return whole;
  }

  private static <E> List<String> codes(E[] values, Function<E, String> code) {
    return Arrays.stream(values).map(code).toList();
  }

  private static List<String> countries() {
    TreeSet<String> countries =
        new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
    countries.add("XK");
    return List.copyOf(countries);
  }

  private static Map<String, Object> pattern(String pattern) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("type", "string");
    text.put("pattern", "^" + pattern + "$");
    return text;
  }

  private static Map<String, Object> codes(List<String> allowed) {
    return Map.of("enum", allowed);
  }

  /** Several, or a single one without a list. */
  private static Map<String, Object> list(Map<String, Object> item) {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", "array");
    list.put("items", item);
    return Map.of("anyOf", List.of(list, item));
  }

  private static Map<String, Object> wording() {
    Map<String, Object> versions = new LinkedHashMap<>();
    versions.put("type", "object");
    versions.put("propertyNames", pattern("[a-z]{2}"));
    versions.put("additionalProperties", Map.of("type", "string"));
    versions.put("minProperties", 1);
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("type", "string");
    text.put("pattern", "\\S");
    return Map.of("anyOf", List.of(text, versions));
  }

  private static Map<String, Object> number(int most) {
    Map<String, Object> number = new LinkedHashMap<>();
    number.put("type", "number");
    number.put("minimum", 0);
    number.put("maximum", most);
    return number;
  }

  /** Unknown keys are kept and reported, so they are no error. */
  private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    return object;
  }

  private static String text(String title, Map<String, Object> object) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", title);
    schema.putAll(object);
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    return MAPPER
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(indent))
            .writeValueAsString(schema)
        + "\n";
  }
}
