package org.entente.dialogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * On which days rounds begin: the part of the recurrence rules of RFC 5545 that speaks of whole
 * days, without weeks of the year, positions in a set, and weeks that begin on another day than
 * Monday.
 *
 * <p>Shape: empty sets are rules that say nothing; they are taken from the first round, as the
 * source has it. A day that a month lacks is left out, not moved. Only days that fit the rule
 * count, the first round's as the others. Source: RFC 5545 (2009), section 3.3.10.
 *
 * @param interval every how many days, weeks, months or years
 * @param end when it ends
 * @param days days of the week
 * @param monthDays days of the month from 1 to 31, or from the end: −1 to −31
 * @param months 1 to 12
 */
public record Recurrence(
    Frequency frequency,
    int interval,
    End end,
    List<Weekday> days,
    Set<Integer> monthDays,
    Set<Integer> months) {
  /** Nobody plans further. */
  static final LocalDate HORIZON = LocalDate.of(3000, 1, 1);

  public Recurrence {
    days = days.stream().distinct().sorted().toList();
    monthDays = Collections.unmodifiableSet(new TreeSet<>(monthDays));
    months = Collections.unmodifiableSet(new TreeSet<>(months));
    require(interval >= 1, "an interval must be 1 or more");
    require(months.stream().allMatch(month -> month >= 1 && month <= 12), "months are 1 to 12");
    require(
        monthDays.stream().allMatch(day -> day != 0 && Math.abs(day) <= 31),
        "days of the month are 1 to 31 or -1 to -31");
    require(
        frequency != Frequency.WEEKLY || monthDays.isEmpty(), "a week has no days of the month");
    boolean counted = days.stream().anyMatch(day -> day.number() != 0);
    require(
        !counted
            || frequency == Frequency.MONTHLY
            || (frequency == Frequency.YEARLY && !months.isEmpty()),
        "numbered days of the week must be counted within a month");
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }

  /** What is repeated. */
  public enum Frequency {
    /** Days. */
    DAILY,
    /** Weeks, from Monday on. */
    WEEKLY,
    /** Months. */
    MONTHLY,
    /** Years. */
    YEARLY
  }

  /**
   * When it ends; {@link #NEVER} if it does not.
   *
   * @param count after so many rounds; 0 for any number
   * @param until the last day; {@link LocalDate#MAX} for none
   */
  public record End(int count, LocalDate until) {
    /** It goes on. */
    public static final End NEVER = new End(0, LocalDate.MAX);

    public End {
      if (count < 0 || (count > 0 && !until.equals(LocalDate.MAX))) {
        throw new IllegalArgumentException("it must end by a count or by a day, not both");
      }
    }
  }

  /**
   * A day of the week.
   *
   * @param number the how-manieth of the month, from the end if negative; 0 for each
   */
  public record Weekday(int number, DayOfWeek day) implements Comparable<Weekday> {
    private static final int MOST = 5;

    public Weekday {
      if (Math.abs(number) > MOST) {
        throw new IllegalArgumentException("no month has the weekday number " + number);
      }
    }

    boolean isOn(LocalDate date) {
      return number == 0
          ? date.getDayOfWeek() == day
          : date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(number, day)));
    }

    @Override
    public int compareTo(Weekday other) {
      int byNumber = Integer.compare(number, other.number);
      return byNumber == 0 ? day.compareTo(other.day) : byNumber;
    }
  }

  /** What a rule says; empty if it is none of RFC 5545, or beyond what is described above. */
  public static Optional<Recurrence> find(String rule) {
    return RecurrenceRule.find(rule);
  }

  /**
   * The first day after another on which a round begins, given when the first one did.
   *
   * @return empty if it has ended, or if there is none before the year 3000
   */
  public Optional<LocalDate> next(LocalDate first, LocalDate after) {
    int left = end.count() == 0 ? Integer.MAX_VALUE : end.count();
    boolean counts = end.count() > 0;
    LocalDate day = counts || after.isBefore(first) ? first : after.plusDays(1);
    for (; day.isBefore(HORIZON) && left > 0; day = day.plusDays(1)) {
      if (day.isAfter(end.until())) {
        return Optional.empty();
      }
      if (isOn(day, first)) {
        if (day.isAfter(after)) {
          return Optional.of(day);
        }
        left--;
      }
    }
    return Optional.empty();
  }

  private boolean isOn(LocalDate day, LocalDate first) {
    return unitsBetween(first, day) % interval == 0
        && isInMonth(day, first)
        && isOnMonthDay(day, first)
        && isOnWeekday(day, first);
  }

  private long unitsBetween(LocalDate first, LocalDate day) {
    return switch (frequency) {
      case DAILY -> ChronoUnit.DAYS.between(first, day);
      case WEEKLY -> ChronoUnit.WEEKS.between(monday(first), monday(day));
      case MONTHLY -> ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(day));
      case YEARLY -> (long) day.getYear() - first.getYear();
    };
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private boolean isInMonth(LocalDate day, LocalDate first) {
    boolean ofFirst =
        months.isEmpty() && frequency == Frequency.YEARLY && monthDays.isEmpty() && days.isEmpty();
    return ofFirst
        ? day.getMonth() == first.getMonth()
        : months.isEmpty() || months.contains(day.getMonthValue());
  }

  private boolean isOnMonthDay(LocalDate day, LocalDate first) {
    int number = day.getDayOfMonth();
    if (!monthDays.isEmpty()) {
      return monthDays.contains(number) || monthDays.contains(number - day.lengthOfMonth() - 1);
    }
    boolean ofFirst =
        days.isEmpty() && (frequency == Frequency.MONTHLY || frequency == Frequency.YEARLY);
    return !ofFirst || number == first.getDayOfMonth();
  }

  private boolean isOnWeekday(LocalDate day, LocalDate first) {
    if (!days.isEmpty()) {
      return days.stream().anyMatch(weekday -> weekday.isOn(day));
    }
    return frequency != Frequency.WEEKLY || day.getDayOfWeek() == first.getDayOfWeek();
  }
}
