package org.entente.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlaceTest {
  @Test
  void saysWhatIsKnownAndNoMore() {
    assertThat(new Place("actors.csv", 12, "kind")).hasToString("actors.csv:12:kind");
    assertThat(Place.ofLine("actors.csv", 1)).hasToString("actors.csv:1");
    assertThat(Place.ofFile("actors.csv")).hasToString("actors.csv");
    assertThat(new Place("dossier.yaml", 0, "title")).hasToString("dossier.yaml:title");
  }

  @Test
  void standInTheOrderInWhichOneReads() {
    var places =
        Stream.of(
            new Place("b.csv", 1, ""),
            new Place("a.csv", 12, "kind"),
            new Place("a.csv", 12, "id"),
            new Place("a.csv", 3, "kind"),
            Place.ofFile("a.csv"));

    assertThat(places.sorted())
        .extracting(Place::toString)
        .containsExactly("a.csv", "a.csv:3:kind", "a.csv:12:id", "a.csv:12:kind", "b.csv:1");
  }

  @Test
  void refusesALineBeforeTheFirst() {
    assertThatThrownBy(() -> Place.ofLine("a.csv", -1))
        .hasMessage("line must be 0 (whole file) or more, was -1");
  }
}
