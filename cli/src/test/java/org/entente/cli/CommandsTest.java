package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.cli._fixtures.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  @TempDir private Path folder = Path.of(".");

  private void write(String name, String text) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private void writeSound() throws IOException {
    write(
        "dossier.yaml",
        """
        format: 1
        id: nurses
        title: {en: Nurses, fr: Infirmières}
        problem: Too few nurses on both sides
        territory: {origin: [TN], destination: [DE]}
        levels: [national, local]
        phases: [pre_departure]
        themes: [health]
        languages: [en, fr]
        """);
    write(
        "actors.csv",
        """
        id,name,kind,level,country,phases,themes
        tn-moh,Ministry,ministry,national,TN,pre_departure,health
        de-hospital,Hospital,employer,national,DE,,health
        """);
  }

  @Test
  void aSoundDossierIsCalledSound() throws IOException {
    writeSound();

    Run run = Run.entente("check", folder.toString(), "--lang", "en");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("The dossier is sound");
  }

  @Test
  void everyProblemIsListedWithPlaceRuleAndRemedy() throws IOException {
    writeSound();
    write("actors.csv", "id,name,kind,level\nTN,,ministery,national\n");

    Run run = Run.entente("check", folder.toString(), "--lang", "fr");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("actors.csv:2:id", "actors.csv:2:name", "actors.csv:2:kind")
        .contains("Vouliez-vous dire « ministry » ?");
  }

  @Test
  void whoIsMissingIsSaidInWords() throws IOException {
    writeSound();

    Run run = Run.entente("actors", folder.toString(), "--lang", "en");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("No actor works at the local level.")
        .contains("People directly affected are not at the table: migrants and families.");
  }

  @Test
  void programsGetOnlyJsonOnStandardOutput() throws IOException {
    writeSound();

    Run run = Run.entente("positions", folder.toString(), "--json", "-");

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("{").endsWith("}" + System.lineSeparator());
    assertThat(run.out())
        .isEqualTo(Run.entente("positions", folder.toString(), "--json", "-").out());
  }

  @Test
  void wrongUsageEndsWithTwo() {
    assertThat(Run.entente("actors", "--nonsense").code()).isEqualTo(2);
    assertThat(Run.entente().code()).isEqualTo(2);
  }

  @Test
  void aLanguageThatNobodySpeaksIsWrongUsage() throws IOException {
    writeSound();

    for (String language : List.of("xx", "ar", "french", "")) {
      Run run = Run.entente("check", folder.toString(), "--lang", language);

      assertThat(run.code()).as(language).isEqualTo(2);
      assertThat(run.err()).contains("use one of: en, fr");
    }
    assertThat(Run.entente("check", folder.toString(), "--lang", "FR").out()).contains("en ordre");
  }

  @Test
  void anEmptyPathIsWrongUsage() {
    for (String command : List.of("check", "actors", "positions", "brief")) {
      Run run = Run.entente(command, "");

      assertThat(run.code()).as(command).isEqualTo(2);
      assertThat(run.err()).contains("a path must not be empty");
    }
    assertThat(Run.entente("check", folder.toString(), "--json", "").code()).isEqualTo(2);
  }

  @Test
  void oneFindingIsOneFinding() throws IOException {
    writeSound();
    write("actors.csv", "id,name,kind,level\nTN,Ministry,ministry,national\n");

    assertThat(Run.entente("check", folder.toString(), "--lang", "en").out())
        .contains("1 finding, listed above.");
    assertThat(Run.entente("check", folder.toString(), "--lang", "fr").out())
        .contains("1 constat, indiqué ci-dessus.");
  }

  @Test
  void whatIsNotThereIsSaidWithoutAStackTrace() {
    Run run = Run.entente("check", folder.resolve("absent.zip").toString(), "--lang", "en");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("There is no such file or folder.").doesNotContain("Exception");
    assertThat(Run.entente("positions", folder.resolve("absent.csv").toString()).code())
        .isEqualTo(1);
  }
}
