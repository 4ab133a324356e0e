package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {
  @Test
  void keepsWhatCommandsATerminalFromIt() {
    assertThat(Plain.of("a\u001b[31mb\u202Ec")).isEqualTo("a\uFFFD[31mb\uFFFDc");
  }

  @Test
  void keepsLettersOfEveryScript() {
    assertThat(Plain.of("été — مرحبا\tß")).isEqualTo("été — مرحبا\tß");
  }
}
