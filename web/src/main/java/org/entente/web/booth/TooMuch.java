package org.entente.web.booth;

/** More came at once than one voter gives; it may come again later. */
final class TooMuch extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooMuch() {
    super("too much at once");
  }
}
