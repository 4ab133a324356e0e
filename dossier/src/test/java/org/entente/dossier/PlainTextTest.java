package org.entente.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void leavesOutWhatNobodyCanSee() {
    String pasted = "pay\u0000 no\u202E fees\u200B\ud800, \ud83d\ude00\n";

    assertThat(CellType.Text.isPlain(pasted)).isFalse();
    assertThat(CellType.Text.plain(pasted)).isEqualTo("pay no fees, \ud83d\ude00\n");
  }

  @Test
  void joinersThatArabicAndPersianWritingNeedsStay() {
    String written = "می\u200Cخواهم\tنعم";

    assertThat(CellType.Text.isPlain(written)).isTrue();
    assertThat(CellType.Text.plain(written)).isEqualTo(written);
  }
}
