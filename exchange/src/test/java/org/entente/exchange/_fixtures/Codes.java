package org.entente.exchange._fixtures;

import java.util.List;
import org.entente.exchange.Reading;

/** What a reading found, short enough to compare. */
public final class Codes {
  private Codes() {}

  /** Code and place of every finding, in order. */
  public static List<String> of(Reading<?> reading) {
    return reading.fold(Reading.Done::notices, Reading.Refused::findings).stream()
        .map(finding -> finding.code().key() + " " + finding.place())
        .toList();
  }

  /** What was read, if nothing hindered. */
  public static <T> T value(Reading<T> reading) {
    return reading.fold(
        Reading.Done::value,
        refused -> {
          throw new AssertionError("refused: " + refused.findings());
        });
  }
}
