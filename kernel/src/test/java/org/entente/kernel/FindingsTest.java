package org.entente.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private enum Code implements FindingCode {
    WRONG(Severity.PROBLEM),
    ODD(Severity.NOTICE);

    private final Severity severity;

    Code(Severity severity) {
      this.severity = severity;
    }

    @Override
    public String key() {
      return "test." + name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public Severity severity() {
      return severity;
    }
  }

  @Test
  void listsAllInOrderOfPlace() {
    var findings = new Findings();
    findings.add(Code.WRONG, Place.ofLine("b.csv", 2), "x");
    findings.add(Code.ODD, Place.ofLine("a.csv", 12), "y");
    findings.add(Code.WRONG, Place.ofLine("a.csv", 3), "z");

    assertThat(findings.inOrder())
        .extracting(f -> f.place().toString())
        .containsExactly("a.csv:3", "a.csv:12", "b.csv:2");
  }

  @Test
  void aNoticeAloneDoesNotRefuseTheData() {
    var findings = new Findings();
    findings.add(Code.ODD, Place.ofFile("a.csv"), "");

    assertThat(findings.hasProblems()).isFalse();
  }

  @Test
  void countsWhatItNoLongerKeeps() {
    var findings = new Findings();
    for (int line = 1; line <= Findings.LIMIT + 5; line++) {
      findings.add(Code.WRONG, Place.ofLine("a.csv", line), "");
    }

    assertThat(findings.inOrder()).hasSize(Findings.LIMIT);
    assertThat(findings.beyondLimit()).isEqualTo(5);
    assertThat(findings.hasProblems()).isTrue();
  }

  @Test
  void shortensLongValuesWithoutBreakingACharacter() {
    var finding = new Finding(Code.WRONG, Place.ofFile("a.csv"), "😀".repeat(200), List.of());

    assertThat(finding.value()).hasSize(79 * 2 + 1).endsWith("😀…");
  }

  @Test
  void leavesAValueThatIsJustShortEnough() {
    var finding = new Finding(Code.WRONG, Place.ofFile("a.csv"), "x".repeat(80), List.of("y"));

    assertThat(finding.value()).hasSize(80).doesNotContain("…");
    assertThat(finding.arguments()).containsExactly("y");
  }

  @Test
  void ordersFindingsOfOnePlaceByKindThenValueThenArguments() {
    Place place = Place.ofLine("a.csv", 3);
    var findings = new Findings();
    findings.addAll(
        List.of(
            new Finding(Code.WRONG, place, "b", List.of()),
            new Finding(Code.WRONG, place, "a", List.of("2")),
            new Finding(Code.WRONG, place, "a", List.of("1")),
            new Finding(Code.ODD, place, "c", List.of())));

    assertThat(findings.inOrder())
        .extracting(f -> f.code().key() + " " + f.value() + f.arguments())
        .containsExactly("test.odd c[]", "test.wrong a[1]", "test.wrong a[2]", "test.wrong b[]");
  }
}
