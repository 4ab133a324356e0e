package org.entente.web.mail;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.entente.app.post.Letter;

/**
 * Which mail server takes our letters. Its text form shows neither user nor password.
 *
 * @param user empty if the server asks for none
 * @param from the address under which we write
 */
public record SmtpSettings(
    String host, int port, Security security, String user, String password, String from) {
  /** {@code smtp://user:password@host:587?from=address}; without it there is no mail. */
  public static final String URL = "ENTENTE_SMTP_URL";

  private static final String LIKE =
      "; set it like smtp://user:password@mail.example.org:587?from=entente@example.org,"
          + " with signs such as @ in user and password written as %40";

  private static final int SUBMISSION = 587;
  private static final int SUBMISSIONS = 465;

  /** How the way to the server is kept safe. */
  public enum Security {
    /** From the first byte. */
    TLS,
    /** Before anything is said that matters, or not at all. */
    STARTTLS,
    /** Not: the server is on this computer. */
    NONE
  }

  /**
   * What the environment names; empty if it names no mail server.
   *
   * @throws IllegalArgumentException if the setting does not fit; never says what it held
   */
  public static Optional<SmtpSettings> find(Map<String, String> environment) {
    String given = environment.getOrDefault(URL, "").strip();
    return given.isEmpty() ? Optional.empty() : Optional.of(read(given));
  }

  private static SmtpSettings read(String given) {
    URI uri;
    try {
      uri = URI.create(given);
    } catch (IllegalArgumentException secret) { // holds the password; not passed on
      throw wrong("is not an address");
    }
    String scheme = String.valueOf(uri.getScheme());
    if (!scheme.equals("smtp") && !scheme.equals("smtps")) {
      throw wrong("must begin with smtp:// or smtps://");
    }
    if (uri.getHost() == null) {
      throw wrong("names no host");
    }
    String query = String.valueOf(uri.getRawQuery());
    String from = query.startsWith("from=") ? decoded(query.substring("from=".length())) : "";
    if (!Letter.isAddress(from)) {
      throw wrong("must end with ?from= and the address under which letters are written");
    }
    String[] who =
        uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    boolean safe = scheme.equals("smtps");
    int usual = safe ? SUBMISSIONS : SUBMISSION;
    Security open = isHere(uri.getHost()) ? Security.NONE : Security.STARTTLS;
    return new SmtpSettings(
        uri.getHost(),
        uri.getPort() < 0 ? usual : uri.getPort(),
        safe ? Security.TLS : open,
        who.length > 0 ? decoded(who[0]) : "",
        who.length > 1 ? decoded(who[1]) : "",
        from);
  }

  private static boolean isHere(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false; // known later, perhaps; not trusted until then
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException secret) { // may hold the password; not passed on
      throw wrong("has a % that no two hexadecimal digits follow");
    }
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(URL + " " + what + LIKE);
  }

  /** The part of the sender's address after the at sign. */
  String domain() {
    return from.substring(from.indexOf('@') + 1);
  }

  @Override
  public String toString() {
    return "SmtpSettings[" + host + ":" + port + ", " + security + "]";
  }
}
