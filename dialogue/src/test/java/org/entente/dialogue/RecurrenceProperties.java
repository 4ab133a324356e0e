package org.entente.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Days agree with those of a library that other programs use. */
class RecurrenceProperties {
  private static final int MOST = 12;
  private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

  @Property(tries = 500)
  void daysAreThoseOfAnotherProgram(
      @ForAll("rules") String rule, @ForAll("firsts") LocalDate wished) {
    Optional<Recurrence> recurrence = Recurrence.find(rule);
    Assume.that(recurrence.isPresent());
    // The library forgets an interval as soon as a part of the rule names days or months among
    // which
    // the interval counts.
    Assume.that(!rule.matches("FREQ=DAILY;INTERVAL=[2-9].*;BY.*"));
    Assume.that(!rule.matches("FREQ=(WEEKLY|MONTHLY);INTERVAL=[2-9].*;BYMONTH=.*"));
    // It finds no day that must be both one of the week and one of the month, if it is rare.
    Assume.that(!(rule.contains("BYDAY") && rule.contains("BYMONTHDAY")));
    // Where the first day does not fit its rule, programs differ, and the source says nothing.
    Optional<LocalDate> first = recurrence.get().next(wished, wished.minusDays(1));
    Assume.that(first.isPresent());

    List<LocalDate> ours = days(recurrence.get(), first.get());

    assertThat(ours).isEqualTo(others(rule, first.get(), ours.size()));
  }

  private static List<LocalDate> days(Recurrence recurrence, LocalDate first) {
    List<LocalDate> days = new ArrayList<>(List.of(first));
    while (days.size() < MOST) {
      Optional<LocalDate> next = recurrence.next(first, days.get(days.size() - 1));
      if (next.isEmpty()) {
        return days;
      }
      days.add(next.get());
    }
    return days;
  }

  private static List<LocalDate> others(String rule, LocalDate first, int most) {
    ParseContext context = new ParseContext();
    context.setVersion(ICalVersion.V2_0);
    DateIterator dates =
        new RecurrenceRuleScribe()
            .parseText(rule, ICalDataType.RECUR, new ICalParameters(), context)
            .getValue()
            .getDateIterator(Date.from(first.atStartOfDay(ZoneOffset.UTC).toInstant()), UTC);
    List<LocalDate> days = new ArrayList<>();
    while (days.size() < most && dates.hasNext()) {
      days.add(dates.next().toInstant().atZone(ZoneOffset.UTC).toLocalDate());
    }
    return days;
  }

  @Provide
  Arbitrary<LocalDate> firsts() {
    return Arbitraries.integers()
        .between(0, 3000)
        .map(day -> LocalDate.of(2024, 1, 1).plusDays(day));
  }

  @Provide
  Arbitrary<String> rules() {
    Arbitrary<String> frequencies = Arbitraries.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    Arbitrary<Integer> intervals = Arbitraries.integers().between(1, 6);
    Arbitrary<String> ends = Arbitraries.of("", "", ";COUNT=1", ";COUNT=5", ";UNTIL=20330615");
    Arbitrary<String> days =
        Arbitraries.of("", "", ";BYDAY=MO", ";BYDAY=TU,FR", ";BYDAY=1MO", ";BYDAY=-1FR,2WE");
    Arbitrary<String> monthDays =
        Arbitraries.of("", "", "", ";BYMONTHDAY=1", ";BYMONTHDAY=13,-1", ";BYMONTHDAY=31");
    Arbitrary<String> months = Arbitraries.of("", "", ";BYMONTH=2", ";BYMONTH=3,9");
    return Combinators.combine(frequencies, intervals, ends, days, monthDays, months)
        .as(
            (frequency, interval, end, day, monthDay, month) ->
                "FREQ=" + frequency + ";INTERVAL=" + interval + end + day + monthDay + month);
  }
}
