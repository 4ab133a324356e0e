package org.entente.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.kernel.Findings;
import org.junit.jupiter.api.Test;

class YamlTextTest {
  private static List<String> found(String text) {
    Findings findings = new Findings();
    YamlText.read("dossier.yaml", text, findings);
    return findings.inOrder().stream()
        .map(finding -> finding.code().key() + " " + finding.place())
        .toList();
  }

  @Test
  void refusesABillionLaughs() {
    StringBuilder text = new StringBuilder("a: &a [ha, ha]\n");
    for (char name = 'b'; name < 'z'; name++) {
      char before = (char) (name - 1);
      text.append(
          name + ": &" + name + " [" + ("*" + before + ", ").repeat(9) + "*" + before + "]\n");
    }

    assertThat(found(text.toString()))
        .contains("dossier.yaml_alias dossier.yaml:1", "dossier.yaml_alias dossier.yaml:2");
  }

  @Test
  void refusesWhatNestsWithoutEnd() {
    assertThat(found("a: " + "[".repeat(100_000))).hasSize(1);
    assertThat(found("a: " + "{a: ".repeat(100_000))).hasSize(1);
    StringBuilder steps = new StringBuilder();
    for (int depth = 0; depth < 2_000; depth++) {
      steps.append(" ".repeat(depth)).append("a:\n");
    }
    assertThat(found(steps.toString())).hasSize(1);
  }

  @Test
  void refusesWhatIsLongerThanAnybodyWrites() {
    assertThat(found("a: " + "x".repeat(5_000_000))).hasSize(1);
  }

  @Test
  void namesASecondDocument() {
    assertThat(found("id: a\n---\nid: b\n"))
        .containsExactly("dossier.yaml_unreadable dossier.yaml:3");
  }

  @Test
  void namesKeysThatStandTwice() {
    assertThat(found("id: a\nid: b\n")).hasSize(1);
  }

  @Test
  void runsNoTags() {
    assertThat(found("id: !!javax.script.ScriptEngineManager [a]\n")).isEmpty();
    assertThat(found("? [a, b]\n: c\n")).hasSize(1);
  }

  @Test
  void saysWhatIsNoMapping() {
    assertThat(found("- a\n")).containsExactly("dossier.yaml_wrong_kind dossier.yaml:1");
    assertThat(found("\t\n")).hasSize(1);
    assertThat(found("# only a remark\n"))
        .containsExactly("dossier.yaml_wrong_kind dossier.yaml:1");
  }
}
