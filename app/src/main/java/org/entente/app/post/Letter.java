package org.entente.app.post;

import java.util.regex.Pattern;
import org.entente.dossier.Content;
import org.entente.kernel.Language;

/**
 * A letter to one person. Its text form shows neither reader nor text, so that no log does.
 *
 * @param id by which it is the same letter when it is sent again
 * @param to one mail address, nothing else
 * @param subject one line
 * @param calendar what goes into the reader's calendar, as iCalendar; empty for nothing
 * @param stopLink where the reader says with one click that no more letters should come; blank if
 *     they asked for this one
 */
public record Letter(
    String id,
    String to,
    String subject,
    String text,
    Language language,
    Content calendar,
    String stopLink) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{8,100}");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");
  private static final Pattern LINK = Pattern.compile("https?://[!-;=?-~]{1,1500}");
  private static final int LONGEST_SUBJECT = 300;

  public Letter {
    require(ID.matcher(id).matches(), "a letter's id must be 8 to 100 letters, digits, . _ -");
    require(isAddress(to), "a letter must go to one mail address");
    require(
        !subject.isBlank()
            && subject.length() <= LONGEST_SUBJECT
            && subject.equals(oneLine(subject)),
        "a letter's subject must be one line of at most " + LONGEST_SUBJECT + " characters");
    require(!text.isBlank(), "a letter must say something");
    require(
        stopLink.isEmpty() || LINK.matcher(stopLink).matches(), "a stop link must be an address");
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule); // never what was given: it may be a person's
    }
  }

  /** Whether a text is one mail address, and nothing else. */
  public static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** A text as one line: what people typed may hold line breaks, a subject must not. */
  public static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\x{85}]+", " ").strip();
  }

  @Override
  public String toString() {
    return "Letter[" + id + "]";
  }
}
