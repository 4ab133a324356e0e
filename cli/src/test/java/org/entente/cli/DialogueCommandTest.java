package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.cli._fixtures.BesideProject;
import org.entente.cli._fixtures.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DialogueCommandTest {
  private static final String EXAMPLE =
      BesideProject.project().resolve("examples/nursing-tunisia-germany").toString();

  @TempDir private Path folder = Path.of(".");

  private void writeConversation(String statement) throws IOException {
    Files.write(
        folder.resolve("comments.csv"),
        ("comment-id,comment-body,moderated\n0," + statement + ",1\n")
            .getBytes(StandardCharsets.UTF_8));
    Files.write(
        folder.resolve("votes.csv"),
        "voter-id,comment-id,vote\n0,0,1\n1,0,1\n2,0,-1\n".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void namesTheRoundsIfOneIsNotThere() {
    Run run = Run.entente("dialogue", EXAMPLE, "--round", "nope", "--lang", "en");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("“nope”", "2026-spring, 2026-autumn");
  }

  @Test
  void refusesWhatParityWouldIgnore() {
    assertThat(Run.entente("dialogue", EXAMPLE, "--parity", "--seed", "3").code()).isEqualTo(2);
    assertThat(Run.entente("dialogue", EXAMPLE, "--parity", "--group-by", "side").code())
        .isEqualTo(2);
    assertThat(Run.entente("dialogue", EXAMPLE, "--parity").code()).isZero();
  }

  @Test
  void aFolderWithoutNameIsNoConversation() {
    Run run = Run.entente("dialogue", folder.getRoot().toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isNotBlank();
  }

  @Test
  void aStatementCommandsNoTerminal() throws IOException {
    writeConversation("\u001b[2Jgone\u202E");

    Run run = Run.entente("dialogue", folder.toString(), "--lang", "en");

    assertThat(run.out()).contains("gone").doesNotContain("\u001b", "\u202E");
  }

  @Test
  void aConversationHasNoRounds() throws IOException {
    writeConversation("No fees");

    assertThat(Run.entente("dialogue", folder.toString(), "--round", "a").code()).isEqualTo(2);
  }
}
