package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.entente.web._fixtures.Client;
import org.entente.web.mail.SmtpSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A workspace that has no mail server, or a wrong one. */
class MailSettingsTest {
  private static final Path DATA = Path.of("target", "data", "no-mail").toAbsolutePath();
  private static final String RUN = "/p/nursing-tunisia-germany/consultations/2026-autumn/run";

  @BeforeEach
  @AfterEach
  void clean() {
    OpenDemo.delete(DATA);
  }

  private static Workspace.Opened open(Map<String, String> environment) {
    System.setProperty("entente.home", OpenDemo.home().toString());
    return Workspace.open(
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
        environment,
        "--demo",
        "--port",
        "0",
        "--data",
        DATA.toString());
  }

  @Test
  void aWrongMailServerIsWrongUsageAndNothingIsMade() {
    Map<String, String> wrong = Map.of(SmtpSettings.URL, "smtp://user:secret@");

    assertThatThrownBy(() -> open(wrong))
        .isInstanceOfSatisfying(
            StartException.class, reason -> assertThat(reason.exitCode()).isEqualTo(2))
        .hasMessageContaining(SmtpSettings.URL)
        .hasMessageNotContaining("secret");
    assertThat(DATA).doesNotExist();
  }

  @Test
  void withoutAMailServerNoAddressesAreAskedFor() throws IOException {
    try (Workspace.Opened opened = open(Map.of())) {
      Client facilitator =
          Client.signedIn(
              "http://localhost:" + opened.port(),
              "facilitator",
              Files.readString(DATA.resolve("demo.password")).strip());

      assertThat(facilitator.get(RUN).body())
          .contains("name=\"count\"")
          .doesNotContain("name=\"addresses\"");
    }
  }
}
