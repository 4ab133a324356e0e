package org.entente.web.booth;

/** Nobody votes by what the browser showed, or not any more; one calm page says so. */
final class NoSeat extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoSeat() {
    super("nobody votes by this secret");
  }
}
