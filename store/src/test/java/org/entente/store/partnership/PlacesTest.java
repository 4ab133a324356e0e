package org.entente.store.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlacesTest {
  @Test
  void countsWhatIsNew() {
    assertThat(places("- - -")).isEqualTo("1 2 3");
    assertThat(places("")).isEmpty();
  }

  @Test
  void leavesWhereItIsWhatStandsInOrder() {
    assertThat(places("1 2.5 7")).isEqualTo("1 2.5 7");
  }

  @Test
  void findsRoomBeforeBetweenAndBehind() {
    assertThat(places("- - 5 - 6 - - -")).isEqualTo("3 4 5 5.5 6 7 8 9");
    assertThat(places("1 - - - 2")).isEqualTo("1 1.25 1.5 1.75 2");
  }

  @Test
  void movesAsFewAsItCan() {
    assertThat(places("2 3 4 1")).isEqualTo("2 3 4 5");
    assertThat(places("4 1 2 3")).isEqualTo("0 1 2 3");
    assertThat(places("1 1 2")).isEqualTo("0 1 2");
  }

  private static String places(String present) {
    List<@Nullable BigDecimal> given = new ArrayList<>();
    for (String word : present.split(" ", -1)) {
      if (!word.isEmpty()) {
        given.add(word.equals("-") ? null : new BigDecimal(word));
      }
    }
    return Places.inOrder(given).stream()
        .map(BigDecimal::toPlainString)
        .collect(Collectors.joining(" "));
  }
}
