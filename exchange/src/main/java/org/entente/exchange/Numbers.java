package org.entente.exchange;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as files write them, with a decimal point. */
final class Numbers {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,18})?");

  private Numbers() {}

  /** The number in a text, if it is one and lies in the range, both ends included. */
  static Optional<Double> parse(String text, double least, double most) {
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(text);
    return number >= least && number <= most ? Optional.of(number) : Optional.empty();
  }

  /** A number without exponent. */
  static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
