package org.entente.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.entente.dialogue.Recurrence;

/**
 * Something to keep in mind: a time in which one can do something, or a day on which something is
 * due.
 *
 * @param uid by which calendars know it again when it changes
 * @param recurrence a rule that {@link Recurrence} understands; blank if it comes once
 * @param description more about it; may be blank
 * @param link where to go for it; blank if nowhere
 */
public record CalendarEntry(
    String uid, String title, When when, String recurrence, String description, String link) {
  private static final int LONGEST_UID = 255;

  public CalendarEntry {
    if (uid.isBlank() || uid.length() > LONGEST_UID || uid.chars().anyMatch(c -> c <= ' ')) {
      throw new IllegalArgumentException(
          "a uid must be 1 to " + LONGEST_UID + " characters without space, was \"" + uid + "\"");
    }
    if (!recurrence.isBlank() && Recurrence.find(recurrence).isEmpty()) {
      throw new IllegalArgumentException(
          "a recurrence must be a rule that is understood, was \"" + recurrence + "\"");
    }
  }

  /** How it comes again; empty if it does not. */
  public Optional<Recurrence> findRecurrence() {
    return recurrence.isBlank() ? Optional.empty() : Recurrence.find(recurrence);
  }

  /** When it is. */
  public sealed interface When permits Span, Day {
    /** One answer for each case. */
    <R> R fold(Function<Span, R> span, Function<Day, R> day);
  }

  /**
   * From a moment to another.
   *
   * @param closes the first moment after it
   */
  public record Span(Instant opens, Instant closes) implements When {
    public Span {
      if (!opens.isBefore(closes)) {
        throw new IllegalArgumentException(
            "an entry must open before it closes, was " + opens + " and " + closes);
      }
    }

    @Override
    public <R> R fold(Function<Span, R> span, Function<Day, R> day) {
      return span.apply(this);
    }
  }

  /** A whole day, wherever its reader is. */
  public record Day(LocalDate day) implements When {
    @Override
    public <R> R fold(Function<Span, R> span, Function<Day, R> asDay) {
      return asDay.apply(this);
    }
  }
}
