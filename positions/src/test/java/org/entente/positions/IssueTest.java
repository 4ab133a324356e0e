package org.entente.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;
import org.junit.jupiter.api.Test;

class IssueTest {
  private static final OptionId YEAR = new OptionId("one-year");
  private static final OptionId OPEN = new OptionId("open");
  private static final Issue STAY =
      issue(
          new Option(YEAR, Wording.of("one year"), new Standpoint.OnScale(20), Source.UNSTATED),
          new Option(OPEN, Wording.of("open"), new Standpoint.Unstated(), Source.UNSTATED));

  private static Issue issue(Option... options) {
    return new Issue(
        new IssueId("stay"),
        Wording.of("How long may they stay?"),
        IssueKind.OPTIONS,
        Scale.ofHundred(),
        List.of(options),
        new Standpoint.OnOption(OPEN),
        Source.UNSTATED);
  }

  @Test
  void findsItsOptionsById() {
    assertThat(STAY.findOption(OPEN)).contains(STAY.options().get(1));
    assertThat(STAY.findOption(new OptionId("two-years"))).isEmpty();
  }

  @Test
  void placesWhatHasAPlace() {
    assertThat(STAY.findPoint(new Standpoint.OnScale(35))).contains(35.0);
    assertThat(STAY.findPoint(new Standpoint.OnOption(YEAR))).contains(20.0);
    assertThat(STAY.findPoint(new Standpoint.OnOption(OPEN))).isEmpty();
    assertThat(STAY.findPoint(new Standpoint.OnOption(new OptionId("two-years")))).isEmpty();
    assertThat(STAY.findPoint(new Standpoint.Unstated())).isEmpty();
  }

  @Test
  void refusesTheSameOptionTwice() {
    Option year = STAY.options().get(0);

    assertThatThrownBy(() -> issue(year, year))
        .hasMessage("options of an issue must have different ids: stay");
  }
}
