package org.entente.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NewPasswordTest {
  @Test
  void whatNobodyChoseIsLongEnoughAndNeverTheSame() {
    var made = Stream.generate(NewPassword::madeUp).limit(500).toList();

    assertThat(made).doesNotHaveDuplicates().allMatch(NewPassword::isLongEnough);
    assertThat(made).allMatch(password -> password.matches("([a-z2-9]{5}-){3}[a-z2-9]{5}"));
  }

  @Test
  void countsCharactersAsPeopleDo() {
    assertThat(NewPassword.isLongEnough("fourteen chars")).isFalse();
    assertThat(NewPassword.isLongEnough("fifteen chars !")).isTrue();
    assertThat(NewPassword.isLongEnough("é".repeat(14))).isFalse();
  }
}
