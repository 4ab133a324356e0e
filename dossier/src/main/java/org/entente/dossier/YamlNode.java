package org.entente.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a YAML text and the line where it begins. */
sealed interface YamlNode {
  /** Line in the text; the first is 1. */
  int line();

  /** A text or number, as written. */
  record Scalar(int line, String text) implements YamlNode {}

  /** Several parts in order. */
  record Sequence(int line, List<YamlNode> items) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Parts by name, in the order written. */
  record Mapping(int line, Map<String, YamlNode> entries) implements YamlNode {
    public Mapping {
      entries = new LinkedHashMap<>(entries);
    }
  }
}
