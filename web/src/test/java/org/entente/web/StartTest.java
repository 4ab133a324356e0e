package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.web._fixtures.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

/** What {@code entente serve} says when it opens, and when it does not. */
class StartTest {
  private static final Path DATA = Path.of("target", "data", "start").toAbsolutePath();
  private static final Pattern FIRST = Pattern.compile("login (\\S+), password (\\S+)");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  @AfterEach
  void clean() {
    OpenDemo.delete(DATA);
  }

  @Test
  void aBusyPortIsToldBeforeAnythingIsMade() throws IOException {
    int code;
    String port;
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = String.valueOf(busy.getLocalPort());
      code = start("--port", port, "--data", DATA.toString());
    }

    assertThat(code).isEqualTo(1);
    assertThat(said(err))
        .startsWith("entente: cannot listen on port " + port)
        .contains("choose another port with --port")
        .hasLineCount(1);
    assertThat(DATA).doesNotExist();
  }

  @Test
  void aPortThatIsTakenAtTheLastMomentIsToldHoweverDeepItLies() {
    Throwable wrapped =
        new IllegalStateException(
            "failed to start a bean", new RuntimeException(new PortInUseException(8080)));

    assertThat(StartException.findIn(wrapped))
        .hasValueSatisfying(
            reason -> {
              assertThat(reason).hasMessageContaining("something else listens on port 8080");
              assertThat(reason.exitCode()).isEqualTo(1);
            });
    assertThat(StartException.findIn(new IllegalStateException("a mistake of ours"))).isEmpty();
  }

  @Test
  void optionsThatCannotBeMeantAreWrongUsage() throws IOException {
    assertWrong("give --port a number from 0 to 65535", "--port", "99999");
    assertWrong("give --port a number from 0 to 65535", "--port", "-1");
    assertWrong("'x' is not an int; --help lists the options", "--port", "x");
    assertWrong("address nope.invalid is not known", "--address", "nope.invalid");
    assertWrong("the address is empty", "--address", "");
    assertWrong("the address 192.0.2.1 is not this computer's", "--address", "192.0.2.1");
    assertThat(DATA).doesNotExist();
    Files.createDirectories(DATA.getParent());
    Files.createFile(DATA);
    assertWrong(DATA + " is a file; give --data a folder", "--port", "0");
  }

  private void assertWrong(String reason, String option, String value) {
    err.reset();

    int code = start("--data", DATA.toString(), option, value);

    assertThat(code).as(value).isEqualTo(2);
    assertThat(said(err)).startsWith("entente: ").contains(reason).hasLineCount(1);
  }

  @Test
  void aDataFolderThatCannotBeMadeIsToldWithoutATrace() {
    int code = start("--port", "0", "--data", "/proc/entente");

    assertThat(code).isEqualTo(1);
    assertThat(said(err))
        .startsWith("entente: cannot make the data folder /proc/entente")
        .hasLineCount(1);
  }

  @Test
  void theFirstSignInIsToldByTheStartThatMakesTheAdministrator() {
    String options = "--port=0 --data=" + DATA;

    try (Workspace.Opened opened = Workspace.open(printed(out), options.split(" "))) {
      Matcher first = FIRST.matcher(said(out));
      assertThat(first.find()).isTrue();
      Client client =
          Client.signedIn("http://localhost:" + opened.port(), first.group(1), first.group(2));
      assertThat(client.get("/account").statusCode()).isEqualTo(200);
    }
  }

  private int start(String... options) {
    return Workspace.commandLine(printed(out), printed(err)).execute(options);
  }

  private static PrintStream printed(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static String said(ByteArrayOutputStream in) {
    return in.toString(StandardCharsets.UTF_8);
  }
}
