package org.entente.dialogue.ground;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much each declared group counts beside the plain count; groups without a weight count 1.
 *
 * @param weightByGroup zero or more each
 */
public record Weights(Map<String, Double> weightByGroup) {
  /** Every group counts the same. */
  public static final Weights EQUAL = new Weights(Map.of());

  public Weights {
    weightByGroup = Collections.unmodifiableMap(new TreeMap<>(weightByGroup));
    weightByGroup.forEach(
        (group, weight) -> {
          if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                "weight must be zero or more and finite, was " + weight + " of " + group);
          }
        });
  }

  /** What a group counts. */
  public double of(String group) {
    return weightByGroup.getOrDefault(group, 1.0);
  }
}
