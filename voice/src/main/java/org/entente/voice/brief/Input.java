package org.entente.voice.brief;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.voice.page.Anchors;

/** A table that figures are made from. */
enum Input {
  DOSSIER,
  ACTORS,
  INFLUENCE,
  OBJECTIVES,
  STANCES,
  ISSUES,
  POSITIONS,
  ACCEPTANCE,
  VOTES,
  EXPECTED_KINDS,
  FORECAST_ERRORS;

  /** By the longest beginning of a rule's id. */
  private static final Map<String, List<Input>> BY_RULE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("table.", List.of(ACTORS, DOSSIER)),
              Map.entry("table.missing.kind", List.of(ACTORS, DOSSIER, EXPECTED_KINDS)),
              Map.entry("mactor.", List.of(INFLUENCE, ACTORS)),
              Map.entry("mactor.mao", List.of(STANCES, OBJECTIVES)),
              Map.entry("mactor.mao.weighted", List.of(STANCES, OBJECTIVES, INFLUENCE)),
              Map.entry("mactor.mobilisation", List.of(STANCES, OBJECTIVES)),
              Map.entry("mactor.convergence", List.of(STANCES, OBJECTIVES)),
              Map.entry("mactor.degree", List.of(STANCES, OBJECTIVES)),
              Map.entry("mactor.ambivalence", List.of(STANCES, OBJECTIVES)),
              Map.entry("objective.", List.of(STANCES, OBJECTIVES)),
              Map.entry("pair.", List.of(STANCES, OBJECTIVES)),
              Map.entry("rank-stability", List.of(INFLUENCE, STANCES)),
              Map.entry("dialogue.", List.of(VOTES)),
              Map.entry("decision.", List.of(VOTES)),
              Map.entry("opinion-", List.of(VOTES)),
              Map.entry("share.", List.of(VOTES)),
              Map.entry("issue.", List.of(POSITIONS, ISSUES)),
              Map.entry("issue.blocker", List.of(POSITIONS, ISSUES, ACCEPTANCE)),
              Map.entry("forecast.", List.of(FORECAST_ERRORS))));

  /** What a rule takes. */
  static List<Input> of(String rule) {
    List<Input> inputs = List.of();
    for (Map.Entry<String, List<Input>> entry : BY_RULE.entrySet()) {
      if (rule.startsWith(entry.getKey())) {
        inputs = entry.getValue(); // in order, so that a longer beginning comes later
      }
    }
    return inputs;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The id of its place on the page. */
  String anchor() {
    return Anchors.of("input", code());
  }
}
