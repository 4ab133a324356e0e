package org.entente.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {
  @Test
  void aPathOfOursIsKept() {
    assertThat(Paths.inside("/p/harbour/issues?q=pay#issue-pay"))
        .isEqualTo("/p/harbour/issues?q=pay#issue-pay");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "elsewhere",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "https://elsewhere.example",
        "/line\r\nSet-Cookie: a=b",
        "javascript:alert(1)",
        "/p/{harbour}"
      })
  void whatLeadsElsewhereLeadsToTheFirstPage(String path) {
    assertThat(Paths.inside(path)).isEqualTo("/");
  }
}
