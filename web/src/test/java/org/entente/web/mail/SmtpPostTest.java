package org.entente.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.entente.app.post.Delivery;
import org.entente.app.post.Delivery.Posted;
import org.entente.app.post.Delivery.Reason;
import org.entente.app.post.Delivery.Refused;
import org.entente.app.post.Letter;
import org.entente.dossier.Content;
import org.entente.kernel.Language;
import org.entente.web.mail.SmtpSettings.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpPostTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
  private static final Content NOTHING = Content.of("");

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void carriesALetterInAnyLanguageWithItsWayToStop() throws Exception {
    server.start();

    Delivery delivery = post(port(), Security.NONE).send(letter("Réunion — مشاورة", NOTHING));

    MimeMessage received = server.getReceivedMessages()[0];
    assertThat(delivery).isEqualTo(new Posted());
    assertThat(received.getSubject()).isEqualTo("Réunion — مشاورة");
    assertThat(received.getContent().toString()).contains("هل توافق؟ Ça va ?");
    assertThat(received.getMessageID()).isEqualTo("<letter-1@example.org>");
    assertThat(received.getHeader("List-Unsubscribe"))
        .containsExactly("<https://e.example/stop/x>");
    assertThat(received.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(received.getHeader("Content-Language")).containsExactly("ar");
    assertThat(received.getSentDate()).isEqualTo(NOON.instant());
  }

  @Test
  void carriesACalendarBesideTheText() throws Exception {
    server.start();

    post(port(), Security.NONE).send(letter("Round", Content.of("BEGIN:VCALENDAR\r\n")));

    Multipart parts = (Multipart) server.getReceivedMessages()[0].getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/calendar");
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("entente.ics");
  }

  @Test
  void theSameLetterAgainHasTheSameId() throws Exception {
    server.start();
    SmtpPost post = post(port(), Security.NONE);

    post.send(letter("Round", NOTHING));
    post.send(letter("Round", NOTHING));

    MimeMessage[] received = server.getReceivedMessages();
    assertThat(received[0].getMessageID()).isEqualTo(received[1].getMessageID());
  }

  @Test
  void waitsForAServerThatIsDownAndComesUp() throws Exception {
    int port = freePort();
    SmtpPost post = post(port, Security.NONE);
    Delivery down = post.send(letter("Round", NOTHING));
    GreenMail late = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    late.start();
    try {
      Delivery up = post.send(letter("Round", NOTHING));

      assertThat(down).isEqualTo(new Refused(Reason.UNREACHABLE));
      assertThat(up).isEqualTo(new Posted());
      assertThat(late.getReceivedMessages()).hasSize(1);
    } finally {
      late.stop();
    }
  }

  @Test
  void sendsNothingInTheClearWhereTheWayMustBeSafe() {
    server.start();

    Delivery delivery = post(port(), Security.STARTTLS).send(letter("Round", NOTHING));

    assertThat(delivery).isEqualTo(new Refused(Reason.UNSAFE));
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void trustsNoCertificateThatNobodyVouchesFor() {
    GreenMail stranger = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    stranger.start();
    try {
      Delivery delivery =
          post(stranger.getSmtps().getPort(), Security.TLS).send(letter("Round", NOTHING));

      assertThat(delivery).isEqualTo(new Refused(Reason.UNSAFE));
      assertThat(stranger.getReceivedMessages()).isEmpty();
    } finally {
      stranger.stop();
    }
  }

  @Test
  void namesAWrongPasswordWithoutSayingIt() {
    server.setUser("sender@example.org", "sender", "right");
    server.start();
    SmtpSettings settings =
        new SmtpSettings(
            "127.0.0.1", port(), Security.NONE, "sender", "wrong-secret", "e@example.org");

    Delivery delivery = new SmtpPost(settings, NOON).send(letter("Round", NOTHING));

    assertThat(delivery).isEqualTo(new Refused(Reason.SENDER));
    assertThat(delivery.toString() + settings).doesNotContain("wrong-secret");
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 no such user, READER",
    "RCPT, 451 greylisted, LATER",
    "MAIL, 550 not you, SENDER",
    "DATA, 554 not this, LETTER",
    "DATA, 452 no room, LATER"
  })
  void tellsWhoRefusedWhat(String command, String answer, Reason reason) throws Exception {
    try (GrumpyServer grumpy = GrumpyServer.open(command, answer)) {
      Delivery delivery = post(grumpy.port(), Security.NONE).send(letter("Round", NOTHING));

      assertThat(delivery).isEqualTo(new Refused(reason));
    }
  }

  private int port() {
    return server.getSmtp().getPort();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static SmtpPost post(int port, Security security) {
    return new SmtpPost(
        new SmtpSettings("127.0.0.1", port, security, "", "", "entente@example.org"), NOON);
  }

  private static Letter letter(String subject, Content calendar) {
    return new Letter(
        "letter-1",
        "reader@example.org",
        subject,
        "هل توافق؟ Ça va ?",
        new Language("ar"),
        calendar,
        "https://e.example/stop/x");
  }
}
