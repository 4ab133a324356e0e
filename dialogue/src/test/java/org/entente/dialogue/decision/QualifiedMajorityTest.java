package org.entente.dialogue.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.dialogue.decision.QualifiedMajority.Base.DECIDED;
import static org.entente.dialogue.decision.QualifiedMajority.Base.ENTITLED;
import static org.entente.dialogue.decision.QualifiedMajority.Base.PRESENT;
import static org.entente.dialogue.decision._fixtures.Votes.poll;
import static org.entente.dialogue.decision._fixtures.Votes.voters;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.dialogue.VoterId;
import org.entente.positions.Weight;
import org.junit.jupiter.api.Test;

class QualifiedMajorityTest extends CountingRuleContract {
  /**
   * Inhabitants in millions on 1 January 2020, rounded (Eurostat, demo_gjan); the Council itself
   * counts by figures that it sets anew each year.
   */
  private static final String INHABITANTS =
      "DE 83.2 FR 67.3 IT 59.6 ES 47.3 PL 38.0 RO 19.3 NL 17.4 BE 11.5 EL 10.7 CZ 10.7 PT 10.3 SE 10.3"
          + " HU 9.8 AT 8.9 BG 7.0 DK 5.8 FI 5.5 SK 5.5 IE 5.0 HR 4.1 LT 2.8 SI 2.1 LV 1.9 EE 1.3"
          + " CY 0.9 LU 0.6 MT 0.5";

  @Override
  CountingRule rule() {
    return new QualifiedMajority(
        Threshold.moreThan(1, 2),
        Threshold.atLeast(2, 3),
        Map.of(
            new VoterId("ministry"), new Weight(40),
            new VoterId("union"), new Weight(25),
            new VoterId("employers"), new Weight(15),
            new VoterId("province"), new Weight(10),
            new VoterId("diaspora"), new Weight(10)),
        Set.copyOf(voters("province")),
        DECIDED,
        1);
  }

  /** Treaty on European Union, Art. 16(4): 55 %, at least fifteen, 65 %, four to block. */
  @Test
  void countsAsTheTreatyOnEuropeanUnionSays() {
    assertThat(isCarried(council("DE FR IT"))).isTrue();
    assertThat(rejected(council("DE FR IT MT")).reason())
        .isEqualTo(Verdict.Reason.TOO_LITTLE_WEIGHT);
    assertThat(rejected(council("DE FR IT MT")).blockers())
        .isEqualTo(voters("DE", "FR", "IT", "MT"));
    assertThat(isCarried(council("HU AT BG DK FI SK IE HR LT SI LV EE"))).isTrue();
    assertThat(rejected(council("HU AT BG DK FI SK IE HR LT SI LV EE CY")).reason())
        .isEqualTo(Verdict.Reason.TOO_FEW);
  }

  private static Verdict council(String against) {
    Map<VoterId, Weight> weights = new TreeMap<>();
    String[] words = INHABITANTS.split(" ", -1);
    for (int at = 0; at < words.length; at += 2) {
      weights.put(new VoterId(words[at]), new Weight(Double.parseDouble(words[at + 1])));
    }
    Set<VoterId> opposed =
        Arrays.stream(against.split(" ", -1)).map(VoterId::new).collect(Collectors.toSet());
    List<Ballot> ballots =
        weights.keySet().stream()
            .map(state -> new Ballot(state, opposed.contains(state) ? Choice.NO : Choice.YES))
            .toList();
    return new QualifiedMajority(
            Threshold.atLeast(55, 100), Threshold.atLeast(65, 100), weights, Set.of(), ENTITLED, 4)
        .judge(new Poll(weights.keySet(), ballots));
  }

  @Test
  void aVetoPreventsWhatAllOthersWantIfItIsUsed() {
    Verdict used =
        rule().judge(poll("ministry=yes, union=yes, employers=yes, diaspora=no, province=no"));
    Verdict unused =
        rule().judge(poll("ministry=yes, union=yes, employers=yes, diaspora=no, province=abstain"));

    assertThat(rejected(used).reason()).isEqualTo(Verdict.Reason.VETO);
    assertThat(rejected(used).blockers()).isEqualTo(voters("province"));
    assertThat(isCarried(unused)).isTrue();
  }

  @Test
  void whetherAbstentionCountsIsStatedByTheBase() {
    Poll poll = poll("ministry=yes, union=yes, employers=no, diaspora=abstain, province=-");
    Threshold half = Threshold.moreThan(1, 2);

    assertThat(isCarried(QualifiedMajority.of(half, DECIDED).judge(poll))).isTrue();
    assertThat(isCarried(QualifiedMajority.of(half, PRESENT).judge(poll))).isFalse();
    assertThat(isCarried(QualifiedMajority.of(half, ENTITLED).judge(poll))).isFalse();
  }

  @Test
  void twoThirdsAreExact() {
    Poll two = poll("ministry=yes, union=yes, employers=no");

    assertThat(isCarried(QualifiedMajority.of(Threshold.atLeast(2, 3), DECIDED).judge(two)))
        .isTrue();
    assertThat(isCarried(QualifiedMajority.of(Threshold.moreThan(2, 3), DECIDED).judge(two)))
        .isFalse();
  }

  @Test
  void refusesVotersWithoutAWeight() {
    assertThatThrownBy(() -> rule().judge(poll("ministry=yes, academia=yes")))
        .hasMessageContaining("everybody entitled must have a weight");
    assertThatThrownBy(() -> Threshold.atLeast(3, 2)).hasMessageContaining("was 3/2");
  }
}
