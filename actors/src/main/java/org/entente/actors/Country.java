package org.entente.actors;

import java.util.Locale;

/** A country or territory, as its code of two capital letters. Source: ISO 3166-1 alpha-2. */
public record Country(String code) implements Comparable<Country> {
  public Country {
    if (!isCode(code)) {
      throw new IllegalArgumentException(
          "country must be a code of ISO 3166-1 alpha-2 in capitals, was '" + code + "'");
    }
  }

  /** Whether the text is a country's code; {@code XK} (Kosovo) is accepted, as the EU uses it. */
  public static boolean isCode(String text) {
    return text.equals("XK")
        || Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(text);
  }

  @Override
  public int compareTo(Country other) {
    return code.compareTo(other.code);
  }
}
