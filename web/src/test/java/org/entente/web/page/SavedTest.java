package org.entente.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SavedTest {
  @Test
  void saysWhatWasStoredWhereverOneGoesBackTo() {
    assertThat(Saved.at("/p/a/actors", 7)).isEqualTo("/p/a/actors?saved=7");
    assertThat(Saved.at("/p/a/actors?q=x&saved=6", 7)).isEqualTo("/p/a/actors?q=x&saved=7");
    assertThat(Saved.at("/p/a/issues#issue-pay", 7)).isEqualTo("/p/a/issues?saved=7#issue-pay");
  }
}
