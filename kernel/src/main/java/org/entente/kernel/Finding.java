package org.entente.kernel;

import java.util.Comparator;
import java.util.List;

/**
 * One thing that is wrong, or worth knowing, in data that people sent.
 *
 * @param code the kind; the reader's sentence and remedy are found by it
 * @param place where
 * @param value what stands there, as written and shortened; empty if nothing stands there or it is
 *     confidential
 * @param arguments what the sentence needs besides, in the order the kind demands
 */
public record Finding(FindingCode code, Place place, String value, List<String> arguments)
    implements Comparable<Finding> {
  private static final int LONGEST_VALUE = 80;
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::place)
          .thenComparing(finding -> finding.code().key())
          .thenComparing(Finding::value)
          .thenComparing(finding -> String.join("\u0000", finding.arguments()));

  public Finding {
    value = shorten(value);
    arguments = arguments.stream().map(Finding::shorten).toList();
  }

  /** How grave it is. */
  public Severity severity() {
    return code.severity();
  }

  private static String shorten(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST_VALUE) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE - 1)) + "…";
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
