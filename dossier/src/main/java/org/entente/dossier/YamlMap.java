package org.entente.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.kernel.Findings;
import org.entente.kernel.Language;
import org.entente.kernel.Place;
import org.entente.kernel.Wording;

/** Takes typed values out of a YAML mapping and notes what does not fit. */
final class YamlMap {
  private final String file;
  private final YamlNode.Mapping mapping;
  private final Findings findings;

  YamlMap(String file, YamlNode.Mapping mapping, Findings findings) {
    this.file = file;
    this.mapping = mapping;
    this.findings = findings;
  }

  /** Notes keys that are not among the known ones. */
  void noteUnknownKeys(Set<String> known) {
    mapping
        .entries()
        .forEach(
            (key, node) -> {
              if (!known.contains(key)) {
                findings.add(
                    DossierProblem.YAML_KEY_UNKNOWN,
                    new Place(file, node.line(), key),
                    key,
                    Likeness.closest(key, known).orElse(""));
              }
            });
  }

  /** Notes keys that are not there. */
  void requireKeys(List<String> keys) {
    for (String key : keys) {
      if (!mapping.entries().containsKey(key)) {
        findings.add(DossierProblem.YAML_KEY_MISSING, Place.ofLine(file, mapping.line()), "", key);
      }
    }
  }

  Optional<YamlNode> find(String key) {
    return Optional.ofNullable(mapping.entries().get(key));
  }

  Place place(String key) {
    return new Place(file, find(key).map(YamlNode::line).orElse(mapping.line()), key);
  }

  /** The text under a key; empty if there is none. */
  String text(String key) {
    Optional<YamlNode> node = find(key);
    if (node.isEmpty()) {
      return "";
    }
    if (node.get() instanceof YamlNode.Scalar scalar) {
      return scalar.text().strip();
    }
    wrong(key, "text");
    return "";
  }

  /** A text, or a mapping from languages to texts. */
  Wording wording(String key) {
    Optional<YamlNode> node = find(key);
    if (node.isPresent() && node.get() instanceof YamlNode.Mapping versions) {
      Map<Language, String> texts = new LinkedHashMap<>();
      versions
          .entries()
          .forEach(
              (language, text) -> {
                if (Language.isCode(language) && text instanceof YamlNode.Scalar scalar) {
                  texts.put(new Language(language), scalar.text().strip());
                } else {
                  findings.add(
                      DossierProblem.YAML_WRONG_KIND,
                      new Place(file, text.line(), key + "." + language),
                      language,
                      "text");
                }
              });
      return new Wording("", texts);
    }
    return Wording.of(text(key));
  }

  /** The texts in a list under a key; a single text counts as a list of one. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    find(key)
        .ifPresent(
            node -> {
              if (node instanceof YamlNode.Sequence sequence) {
                for (YamlNode item : sequence.items()) {
                  if (item instanceof YamlNode.Scalar scalar) {
                    texts.add(scalar.text().strip());
                  } else {
                    wrong(key, "text");
                  }
                }
              } else if (node instanceof YamlNode.Scalar scalar) {
                if (!scalar.text().isBlank()) {
                  texts.add(scalar.text().strip());
                }
              } else {
                wrong(key, "list");
              }
            });
    return texts;
  }

  /** The texts in a list that a cell of this type would take; notes the others. */
  List<String> texts(String key, CellType type) {
    List<String> fitting = new ArrayList<>();
    for (String text : texts(key)) {
      type.complaint(text)
          .ifPresentOrElse(
              complaint ->
                  findings.add(
                      complaint.problem(),
                      place(key),
                      text,
                      complaint.arguments().toArray(new String[0])),
              () -> fitting.add(text));
    }
    return fitting;
  }

  /** The mapping under a key, if there is one. */
  Optional<YamlMap> findMap(String key) {
    Optional<YamlNode> node = find(key);
    if (node.isPresent() && node.get() instanceof YamlNode.Mapping inner) {
      return Optional.of(new YamlMap(file, inner, findings));
    }
    node.ifPresent(other -> wrong(key, "map"));
    return Optional.empty();
  }

  /** The mappings in the list under a key. */
  List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    find(key)
        .ifPresent(
            node -> {
              if (node instanceof YamlNode.Sequence sequence) {
                for (YamlNode item : sequence.items()) {
                  if (item instanceof YamlNode.Mapping inner) {
                    maps.add(new YamlMap(file, inner, findings));
                  } else {
                    wrong(key, "map");
                  }
                }
              } else {
                wrong(key, "list");
              }
            });
    return maps;
  }

  /** The keys, in the order written. */
  List<String> keys() {
    return List.copyOf(mapping.entries().keySet());
  }

  private void wrong(String key, String expected) {
    findings.add(DossierProblem.YAML_WRONG_KIND, place(key), "", expected);
  }
}
