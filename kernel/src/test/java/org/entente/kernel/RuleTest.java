package org.entente.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {
  @Test
  void namesItsSource() {
    Rule rule = Rule.of("mactor.midi", "a + b", "Godet 1991");

    assertThat(rule.source()).isEqualTo(new Source("Godet 1991"));
    assertThat(rule.source().isStated()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"'',a + b,Godet 1991", "mactor.midi,' ',Godet 1991", "mactor.midi,a + b,' '"})
  void isNoRuleWithoutIdFormulaAndSource(String id, String formula, String citation) {
    assertThatThrownBy(() -> Rule.of(id, formula, citation))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "rule must have an id, a formula and a source, was '%s', '%s'".formatted(id, formula));
  }
}
