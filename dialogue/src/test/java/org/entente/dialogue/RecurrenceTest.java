package org.entente.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules are examples of RFC 5545, section 3.8.5.3, with the days that it lists. */
class RecurrenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=DAILY;COUNT=3                     | 1997-09-02 | 1997-09-02 1997-09-03 1997-09-04
          FREQ=DAILY;INTERVAL=10;COUNT=5         | 1997-09-02 | 1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12
          FREQ=WEEKLY;INTERVAL=2;WKST=MO;COUNT=4;BYDAY=TU,TH | 1997-09-02 | 1997-09-02 1997-09-04 1997-09-16 1997-09-18
          FREQ=MONTHLY;COUNT=4;BYDAY=1FR         | 1997-09-05 | 1997-09-05 1997-10-03 1997-11-07 1997-12-05
          FREQ=MONTHLY;COUNT=3;BYDAY=-2MO        | 1997-09-22 | 1997-09-22 1997-10-20 1997-11-17
          FREQ=MONTHLY;BYMONTHDAY=-3;UNTIL=19971130 | 1997-09-28 | 1997-09-28 1997-10-29 1997-11-28
          FREQ=MONTHLY;COUNT=4;BYMONTHDAY=1,-1   | 1997-09-30 | 1997-09-30 1997-10-01 1997-10-31 1997-11-01
          FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=4 | 1997-09-02 | 1998-02-13 1998-03-13 1998-11-13 1999-08-13
          FREQ=YEARLY;COUNT=4;BYMONTH=6,7        | 1997-06-10 | 1997-06-10 1997-07-10 1998-06-10 1998-07-10
          FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3 | 1996-11-05 | 1996-11-05 2000-11-07 2004-11-02
          FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5  | 2007-01-15 | 2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30
          """)
  void namesTheDaysThatTheSourceLists(String rule, LocalDate first, String listed) {
    Recurrence recurrence = Recurrence.find(rule).orElseThrow();

    assertThat(days(recurrence, first))
        .isEqualTo(List.of(listed.split(" ")).stream().map(LocalDate::parse).toList());
  }

  @Test
  void everySixMonthsComesTheNextRound() {
    Recurrence halfYearly = Recurrence.find("FREQ=MONTHLY;INTERVAL=6").orElseThrow();

    Optional<LocalDate> next =
        halfYearly.next(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-11-25"));

    assertThat(next).contains(LocalDate.parse("2027-03-02"));
  }

  @Test
  void aDayThatNoMonthHasNeverComes() {
    Recurrence never = Recurrence.find("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30").orElseThrow();

    assertThat(never.next(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-01"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "every six months",
        "FREQ=HOURLY",
        "FREQ=MONTHLY;INTERVAL=0",
        "FREQ=MONTHLY;INTERVAL=-1",
        "FREQ=MONTHLY;FREQ=DAILY",
        "FREQ=MONTHLY;",
        "FREQ=MONTHLY;COUNT=2;UNTIL=20270101",
        "FREQ=MONTHLY;UNTIL=20270231",
        "FREQ=MONTHLY;BYMONTH=13",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=WEEKLY;BYMONTHDAY=3",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=WEEKLY;WKST=SU",
        "FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO",
        "FREQ=MONTHLY\r\nATTENDEE:x",
        "INTERVAL=2"
      })
  void whatIsNoRuleIsNotOne(String text) {
    assertThat(Recurrence.find(text)).isEmpty();
  }

  private static List<LocalDate> days(Recurrence recurrence, LocalDate first) {
    List<LocalDate> days = new ArrayList<>();
    Optional<LocalDate> next = recurrence.next(first, first.minusDays(1));
    while (next.isPresent()) {
      days.add(next.get());
      next = recurrence.next(first, next.get());
    }
    return days;
  }
}
