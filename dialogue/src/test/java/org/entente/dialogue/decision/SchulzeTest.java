package org.entente.dialogue.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.dialogue.decision._fixtures.Votes.letters;
import static org.entente.dialogue.decision._fixtures.Votes.rankings;
import static org.entente.dialogue.decision._fixtures.Votes.voters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.positions.OptionId;
import org.junit.jupiter.api.Test;

class SchulzeTest {
  private static final String FORTY_FIVE =
      """
      5 ACBED
      5 ADECB
      8 BEDAC
      3 CABED
      7 CAEBD
      2 CBADE
      7 DCEBA
      8 EBADC
      """;

  /** Schulze's own example of 45 voters and 5 options, with his strengths of strongest paths. */
  @Test
  void ranksAsPublished() {
    RankedPoll poll = rankings("ABCDE", FORTY_FIVE);

    Verdict.Ranked ranked = new Schulze().rank(poll);

    assertThat(word(ranked)).isEqualTo("E A C B D");
    assertThat(ranked.paths().stream().map(Verdict.Path::votes))
        .containsExactly(
            28, 28, 30, 24, // from A to B, C, D, E
            25, 28, 33, 24, // from B to A, C, D, E
            25, 29, 29, 24, // from C to A, B, D, E
            25, 28, 28, 24, // from D to A, B, C, E
            25, 28, 28, 31); // from E to A, B, C, D
  }

  @Test
  void theOrderOfBallotsIsIrrelevant() {
    RankedPoll poll = rankings("ABCDE", FORTY_FIVE);
    List<Ranking> shuffled = new ArrayList<>(poll.rankings());
    Collections.shuffle(shuffled, new Random(3));

    RankedPoll other = new RankedPoll(poll.entitled(), poll.options(), shuffled);

    assertThat(new Schulze().rank(other)).isEqualTo(new Schulze().rank(poll));
  }

  @Test
  void optionsAreTreatedAlike() {
    String renamed = "EDCBA";
    StringBuilder page = new StringBuilder();
    FORTY_FIVE
        .chars()
        .forEach(
            sign ->
                page.append(sign >= 'A' && sign <= 'E' ? renamed.charAt(sign - 'A') : (char) sign));

    Verdict.Ranked ranked = new Schulze().rank(rankings("ABCDE", page.toString()));

    assertThat(word(ranked)).isEqualTo("A E C D B");
  }

  @Test
  void tiesStayTies() {
    Verdict.Ranked ranked = new Schulze().rank(rankings("ABC", "1 ABC\n1 BAC"));

    assertThat(word(ranked)).isEqualTo("AB C");
  }

  @Test
  void optionsLeftOutRankLastAndTied() {
    Verdict.Ranked ranked = new Schulze().rank(rankings("ABCD", "2 B,CD"));
    Verdict.Ranked curt = new Schulze().rank(rankings("ABCD", "3 B"));

    assertThat(word(ranked)).isEqualTo("B CD A");
    assertThat(word(curt)).isEqualTo("B ACD");
  }

  @Test
  void namesTheAbsent() {
    Ranking one = new Ranking(voters("ministry").get(0), List.of(letters("A")));
    RankedPoll poll =
        new RankedPoll(Set.copyOf(voters("ministry", "union")), letters("AB"), List.of(one));

    assertThat(new Schulze().rank(poll).turnout().absent()).isEqualTo(voters("union"));
  }

  @Test
  void refusesWhatIsNoRanking() {
    assertThatThrownBy(() -> rankings("AB", "1 AA")).hasMessageContaining("named twice: A");
    assertThatThrownBy(() -> rankings("AB", "1 AC")).hasMessageContaining("must be of [A, B]");
    RankedPoll nobody = new RankedPoll(Set.copyOf(voters("union")), letters("AB"), List.of());
    assertThatThrownBy(() -> new Schulze().rank(nobody)).hasMessageContaining("nobody gave one");
  }

  private static String word(Verdict.Ranked ranked) {
    return ranked.tiers().stream()
        .map(tier -> tier.stream().map(OptionId::value).collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }
}
