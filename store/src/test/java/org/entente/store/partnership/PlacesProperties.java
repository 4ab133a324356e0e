package org.entente.store.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class PlacesProperties {
  @Property
  void growsWhateverTheOrderAndLeavesALongestPartAlone(
      @ForAll @Size(max = 40) List<@IntRange(max = 50) Integer> now,
      @ForAll @Size(max = 40) List<Boolean> fresh) {
    List<@Nullable BigDecimal> present = new ArrayList<>();
    for (int at = 0; at < now.size(); at++) {
      present.add(at < fresh.size() && fresh.get(at) ? null : BigDecimal.valueOf(now.get(at)));
    }

    List<BigDecimal> places = Places.inOrder(present);

    assertThat(places).hasSameSizeAs(present);
    for (int at = 1; at < places.size(); at++) {
      assertThat(places.get(at)).isGreaterThan(places.get(at - 1));
    }
    int kept = 0;
    for (int at = 0; at < places.size(); at++) {
      BigDecimal before = present.get(at);
      kept += before != null && places.get(at).compareTo(before) == 0 ? 1 : 0;
    }
    assertThat(kept).isGreaterThanOrEqualTo(longestGrowing(present));
  }

  /** The slow way. */
  private static int longestGrowing(List<@Nullable BigDecimal> present) {
    int[] longest = new int[present.size()];
    int best = 0;
    for (int at = 0; at < longest.length; at++) {
      BigDecimal place = present.get(at);
      if (place == null) {
        continue;
      }
      longest[at] = 1;
      for (int before = 0; before < at; before++) {
        BigDecimal other = present.get(before);
        if (other != null && other.compareTo(place) < 0) {
          longest[at] = Math.max(longest[at], longest[before] + 1);
        }
      }
      best = Math.max(best, longest[at]);
    }
    return best;
  }
}
