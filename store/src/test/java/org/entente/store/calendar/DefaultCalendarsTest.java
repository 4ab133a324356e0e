package org.entente.store.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.app.calendar.CalendarKey;
import org.entente.app.calendar.Calendars;
import org.entente.app.calendar.Planned;
import org.entente.app.calendar.Planned.DueAnswer;
import org.entente.app.ports.Change;
import org.entente.app.ports.DeniedException;
import org.entente.app.ports.Role;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.StatementId;
import org.entente.store._fixtures.Desk;
import org.entente.store._fixtures.Harbour;
import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedWorkplace.class)
class DefaultCalendarsTest {
  private static final ConsultationId SPRING = new ConsultationId("spring");
  private static final String TEXT =
      "title: Spring\nopens: 2027-03-01\ncloses: 2027-03-14\ninvited: [port]\n";

  private final Workplace workplace;
  private final Calendars calendars;
  private final Desk desk;

  DefaultCalendarsTest(Workplace workplace) {
    this.workplace = workplace;
    this.calendars = workplace.store().calendars();
    this.desk = workplace.harbour();
  }

  private void hold() {
    workplace
        .partnerships()
        .change(
            workplace.session("fay"),
            desk.id(),
            draft ->
                new Change.Whole(
                    draft
                        .withConsultation("spring", TEXT)
                        .withTable(
                            Harbour.table(
                                "consultations/spring/answers.csv",
                                "statement,answer,due,status",
                                "fees,Nobody pays,2027-05-31,open",
                                "visas,Done,2027-04-30,done",
                                "later,,,open",
                                "pay,Soon,2027-04-15,"))));
  }

  private CalendarKey key(String login) {
    return calendars.make(workplace.session(login), desk.id());
  }

  @Test
  void opensWhatIsPlannedAndNothingElse() {
    hold();

    Planned planned = calendars.findPlanned(key("oli")).orElseThrow();

    assertThat(planned.partnership()).isEqualTo(desk.id());
    assertThat(planned.language().code()).isEqualTo("en");
    assertThat(planned.consultations()).isEqualTo(Map.of(SPRING, TEXT));
    assertThat(planned.due())
        .containsExactly(
            new DueAnswer(SPRING, new StatementId("pay"), LocalDate.parse("2027-04-15")),
            new DueAnswer(SPRING, new StatementId("fees"), LocalDate.parse("2027-05-31")));
  }

  @Test
  void ofOnePartnershipAlone() {
    hold();
    CalendarKey elsewhere = calendars.make(workplace.session("oli"), workplace.harbour().id());

    Planned planned = calendars.findPlanned(elsewhere).orElseThrow();

    assertThat(planned.consultations()).isEmpty();
    assertThat(planned.due()).isEmpty();
  }

  @Test
  void onlyTheNewestKeyOpensUntilItIsTakenBack() {
    CalendarKey old = key("ana");
    CalendarKey fresh = key("ana");

    assertThat(calendars.findPlanned(old)).isEmpty();
    assertThat(calendars.findPlanned(fresh)).isPresent();
    assertThat(calendars.isMade(workplace.session("ana"), desk.id())).isTrue();
    calendars.revoke(workplace.session("ana"), desk.id());
    assertThat(calendars.findPlanned(fresh)).isEmpty();
    assertThat(calendars.isMade(workplace.session("ana"), desk.id())).isFalse();
  }

  @Test
  void leavesWithTheMembership() {
    CalendarKey observers = key("oli");
    CalendarKey analysts = key("ana");

    workplace.partnerships().remove(workplace.session("fay"), desk.id(), "oli");
    assertThat(calendars.findPlanned(observers)).isEmpty();
    workplace.enrol(desk.id(), "oli", Role.OBSERVER);

    assertThat(calendars.findPlanned(observers)).isEmpty();
    assertThat(calendars.findPlanned(analysts)).isPresent();
  }

  @Test
  void leavesWithTheAccount() {
    workplace.hire("eve");
    workplace.enrol(desk.id(), "eve", Role.OBSERVER);
    CalendarKey key = key("eve");

    workplace.retire("eve");

    assertThat(calendars.findPlanned(key)).isEmpty();
  }

  @Test
  void whoDoesNotBelongHasNoCalendar() {
    assertThatThrownBy(() -> key("out")).isInstanceOf(DeniedException.class);
    assertThat(calendars.isMade(workplace.session("out"), desk.id())).isFalse();
    calendars.revoke(workplace.session("out"), desk.id());
    assertThat(calendars.findPlanned(new CalendarKey("x".repeat(43)))).isEmpty();
  }

  @Test
  void keepsNoKey() throws SQLException {
    CalendarKey key = key("pat");

    List<String> kept = workplace.behind("SELECT encode(hash, 'escape') FROM entente.calendar_key");

    assertThat(kept).isNotEmpty().noneMatch(hash -> hash.contains(key.secret()));
    assertThat(key.toString()).doesNotContain(key.secret());
  }
}
