package org.entente.web.mail;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;
import org.entente.app.post.Delivery;
import org.entente.app.post.Delivery.Reason;
import org.entente.app.post.Letter;
import org.entente.app.post.Post;

/**
 * Tells an administrator, once, what stands between letters and the mail server, and that it is
 * over. Says nothing of letters.
 */
public final class ToldPost implements Post {
  private static final Map<Reason, String> SAID =
      new EnumMap<>(
          Map.of(
              Reason.UNREACHABLE, "no mail server answers where " + SmtpSettings.URL + " says",
              Reason.SENDER, "the mail server lets us not write; mend user, password or from",
              Reason.UNSAFE, "the way to the mail server is not safe; it must offer TLS"));

  private final Post post;
  private final PrintStream log;
  private String last = "";

  /** Tells there of that post. */
  public ToldPost(Post post, PrintStream log) {
    this.post = post;
    this.log = log;
  }

  @Override
  public Delivery send(Letter letter) {
    Delivery delivery = post.send(letter);
    tell(delivery.fold(posted -> "", refused -> SAID.getOrDefault(refused.reason(), last)));
    return delivery;
  }

  private synchronized void tell(String now) {
    if (!now.equals(last)) {
      log.println(now.isEmpty() ? "Letters are sent again." : "Letters wait: " + now + ".");
      last = now;
    }
  }
}
