package org.entente.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTest {
  @Test
  void leavesOutWhatNobodyCanSee() {
    String pasted = "pay\u0000 no\u202E fees\u200B\ud800, \ud83d\ude00\n";

    assertThat(Typed.isPlain(pasted)).isFalse();
    assertThat(Typed.plain(pasted)).isEqualTo("pay no fees, \ud83d\ude00\n");
  }

  @Test
  void joinersThatArabicAndPersianWritingNeedsStay() {
    String written = "می\u200Cخواهم\tنعم";

    assertThat(Typed.isPlain(written)).isTrue();
    assertThat(Typed.plain(written)).isEqualTo(written);
  }
}
