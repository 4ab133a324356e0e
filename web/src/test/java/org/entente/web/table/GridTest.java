package org.entente.web.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.web.table.Grid.Part;
import org.junit.jupiter.api.Test;

class GridTest {
  private static final List<Integer> ACTORS = IntStream.range(0, 500).boxed().toList();

  @Test
  void partsTogetherAreTheWhole() {
    int pages = Part.of(1, ACTORS.size()).pages();

    List<Integer> all =
        IntStream.rangeClosed(1, pages)
            .boxed()
            .flatMap(page -> Part.of(page, ACTORS.size()).of(ACTORS).stream())
            .toList();

    assertThat(pages).isEqualTo(9);
    assertThat(all).isEqualTo(ACTORS);
  }

  @Test
  void whoAsksForNoPartThereIsGetsTheNearest() {
    assertThat(Part.of(0, 500).page()).isEqualTo(1);
    assertThat(Part.of(-7, 500).page()).isEqualTo(1);
    assertThat(Part.of(Integer.MAX_VALUE, 500).page()).isEqualTo(9);
  }

  @Test
  void nothingIsOneEmptyPart() {
    Part part = Part.of(3, 0);

    assertThat(part).isEqualTo(new Part(1, 1));
    assertThat(part.of(List.of())).isEmpty();
  }
}
