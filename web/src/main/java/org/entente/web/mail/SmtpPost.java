package org.entente.web.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.time.Clock;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.entente.app.post.Delivery;
import org.entente.app.post.Delivery.Posted;
import org.entente.app.post.Delivery.Reason;
import org.entente.app.post.Delivery.Refused;
import org.entente.app.post.Letter;
import org.entente.app.post.Post;
import org.entente.web.mail.SmtpSettings.Security;
import org.jspecify.annotations.Nullable;

/**
 * Hands letters to a mail server, one connection each. Waits for the server at most ten seconds to
 * connect and half a minute for each answer. Says nothing of letters to any log.
 */
public final class SmtpPost implements Post {
  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "30000";
  private static final int FOR_GOOD = 500;

  private final SmtpSettings settings;
  private final Clock clock;
  private final Session session;

  /** To this server. */
  public SmtpPost(SmtpSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.session = Session.getInstance(properties(settings));
  }

  private static Properties properties(SmtpSettings settings) {
    Properties properties = new Properties();
    String prefix = "mail." + protocol(settings) + ".";
    boolean startTls = settings.security() == Security.STARTTLS;
    properties.setProperty(prefix + "starttls.enable", String.valueOf(startTls));
    properties.setProperty(prefix + "starttls.required", String.valueOf(startTls));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "auth", String.valueOf(!settings.user().isEmpty()));
    properties.setProperty(prefix + "connectiontimeout", CONNECT_MILLIS);
    properties.setProperty(prefix + "timeout", ANSWER_MILLIS);
    properties.setProperty(prefix + "writetimeout", ANSWER_MILLIS);
    properties.setProperty(prefix + "localhost", settings.domain()); // not this computer's name
    properties.setProperty("mail.mime.charset", "UTF-8");
    return properties;
  }

  private static String protocol(SmtpSettings settings) {
    return settings.security() == Security.TLS ? "smtps" : "smtp";
  }

  @Override
  public Delivery send(Letter letter) {
    try {
      SmtpMessage message = SmtpMessage.of(letter, settings, session, clock.instant());
      try (Transport transport = session.getTransport(protocol(settings))) {
        connect(transport);
        transport.sendMessage(message, message.getAllRecipients());
        return new Posted();
      }
    } catch (MessagingException refused) {
      return new Refused(reason(refused));
    }
  }

  private void connect(Transport transport) throws MessagingException {
    if (settings.user().isEmpty()) {
      transport.connect(settings.host(), settings.port(), null, null); // an empty name is a name
    } else {
      transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
    }
  }

  /** Why, as far as the innermost reason tells. */
  private static Reason reason(MessagingException refused) {
    Reason reason = Reason.LATER;
    for (@Nullable Exception at = refused; at != null; at = next(at)) {
      if (at instanceof AuthenticationFailedException || at instanceof SMTPSenderFailedException) {
        return Reason.SENDER;
      } else if (at instanceof SMTPAddressFailedException reader) {
        return reader.getReturnCode() >= FOR_GOOD ? Reason.READER : Reason.LATER;
      } else if (at instanceof SMTPSendFailedException letter) {
        reason = letter.getReturnCode() >= FOR_GOOD ? Reason.LETTER : Reason.LATER;
      } else if (at instanceof SSLException
          || String.valueOf(at.getMessage()).contains("STARTTLS")) {
        return Reason.UNSAFE;
      } else if (at instanceof IOException && !(refused instanceof SendFailedException)) {
        reason = Reason.UNREACHABLE;
      }
    }
    return reason;
  }

  private static @Nullable Exception next(Exception at) {
    return at instanceof MessagingException mail
        ? mail.getNextException()
        : at.getCause() instanceof Exception cause ? cause : null;
  }
}
