package org.entente.web.people;

import java.security.SecureRandom;

/** What a new password must be, and one that nobody chose. */
public final class NewPassword {
  /** How many characters it must have at least. Source: NIST SP 800-63B-4, 3.1.1.2. */
  public static final int SHORTEST = 15;

  private static final int LONGEST = 200;
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int GROUP = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private NewPassword() {}

  /** Whether the length is right; nothing else is asked of it. */
  static boolean isLongEnough(String password) {
    int length = password.codePointCount(0, password.length());
    return length >= SHORTEST && password.length() <= LONGEST;
  }

  /** Letters and digits that nobody mistakes for one another, in groups; 99 bits of chance. */
  public static String madeUp() {
    StringBuilder password = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      password.append(group == 0 ? "" : "-");
      for (int letter = 0; letter < GROUP; letter++) {
        password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
      }
    }
    return password.toString();
  }
}
