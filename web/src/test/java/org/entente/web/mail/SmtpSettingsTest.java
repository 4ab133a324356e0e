package org.entente.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.entente.web.mail.SmtpSettings.Security;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpSettingsTest {
  @Test
  void withoutTheSettingThereIsNoMail() {
    assertThat(SmtpSettings.find(Map.of())).isEmpty();
  }

  @Test
  void readsServerUserAndSender() {
    assertThat(find("smtp://e%40x.org:p%3Aw+@198.51.100.7?from=entente@example.org"))
        .isEqualTo(
            new SmtpSettings(
                "198.51.100.7", 587, Security.STARTTLS, "e@x.org", "p:w+", "entente@example.org"));
  }

  @Test
  void onlyThisComputerNeedsNoSafeWay() {
    assertThat(find("smtp://127.0.0.1:25?from=e@example.org").security()).isEqualTo(Security.NONE);
    assertThat(find("smtp://198.51.100.7?from=e@example.org").security())
        .isEqualTo(Security.STARTTLS);
    assertThat(find("smtps://127.0.0.1?from=e@example.org").security()).isEqualTo(Security.TLS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail.example.org",
        "http://u:geheim@mail.example.org?from=e@example.org",
        "smtp://u:geheim@mail.example.org",
        "smtp://u:geheim@/x?from=e@example.org",
        "smtp://u:geheim%zz@mail.example.org?from=e@example.org",
        "smtp://u:geheim@mail.example.org?from=two@example.org,three@example.org",
        "smtp://u:geheim@mail.example.org?from=e@example.org%0d%0aBcc:x@example.org"
      })
  void refusesWhatDoesNotFitWithoutRepeatingIt(String given) {
    assertThatThrownBy(() -> find(given))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessageContaining("ENTENTE_SMTP_URL")
        .hasMessageNotContaining("geheim");
  }

  private static SmtpSettings find(String url) {
    return SmtpSettings.find(Map.of(SmtpSettings.URL, url)).orElseThrow();
  }
}
