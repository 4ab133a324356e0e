package org.entente.web.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.entente.app.post.Letter;

/** A letter as mail servers carry it, under an id that stays when it is sent again. */
final class SmtpMessage extends MimeMessage {
  private static final String CALENDAR = "text/calendar; charset=UTF-8; method=PUBLISH";

  private final String id;

  private SmtpMessage(Session session, String id) {
    super(session);
    this.id = id;
  }

  static SmtpMessage of(Letter letter, SmtpSettings settings, Session session, Instant at)
      throws MessagingException {
    SmtpMessage message =
        new SmtpMessage(session, "<" + letter.id() + "@" + settings.domain() + ">");
    message.setFrom(new InternetAddress(settings.from(), true));
    message.setRecipient(RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setSubject(letter.subject(), "UTF-8");
    message.setSentDate(Date.from(at));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContentLanguage(new String[] {letter.language().code()});
    if (!letter.stopLink().isEmpty()) {
      // RFC 8058: the mail program itself says that no more should come.
      message.setHeader("List-Unsubscribe", "<" + letter.stopLink() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    if (letter.calendar().size() == 0) {
      message.setText(letter.text(), StandardCharsets.UTF_8.name());
    } else {
      message.setContent(withCalendar(letter));
    }
    message.saveChanges();
    return message;
  }

  private static MimeMultipart withCalendar(Letter letter) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), StandardCharsets.UTF_8.name());
    MimeBodyPart calendar = new MimeBodyPart();
    calendar.setDataHandler(
        new DataHandler(new ByteArrayDataSource(letter.calendar().toBytes(), CALENDAR)));
    calendar.setFileName("entente.ics");
    return new MimeMultipart(text, calendar);
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
