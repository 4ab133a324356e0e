package org.entente.app.post;

import java.util.function.Function;

/** What became of a letter. */
public sealed interface Delivery {
  /** One answer for each case. */
  <R> R fold(Function<Posted, R> posted, Function<Refused, R> refused);

  /** A mail server took it, and answers for it from now on. */
  record Posted() implements Delivery {
    @Override
    public <R> R fold(Function<Posted, R> posted, Function<Refused, R> refused) {
      return posted.apply(this);
    }
  }

  /** Nobody took it. */
  record Refused(Reason reason) implements Delivery {
    @Override
    public <R> R fold(Function<Posted, R> posted, Function<Refused, R> refused) {
      return refused.apply(this);
    }
  }

  /** Why nobody took it. */
  enum Reason {
    /** No mail server answers. */
    UNREACHABLE(true),
    /** The mail server has no time, or no room, for now. */
    LATER(true),
    /** The mail server does not let us in, or does not let us write under our address. */
    SENDER(true),
    /** The way to the mail server is not safe: letters go nowhere in the clear. */
    UNSAFE(true),
    /** The mail server does not take letters for this reader. */
    READER(false),
    /** The reader wants no letters. */
    STOPPED(false),
    /** The mail server does not take this letter. */
    LETTER(false);

    private final boolean worthRetrying;

    Reason(boolean worthRetrying) {
      this.worthRetrying = worthRetrying;
    }

    /** Whether time, or an administrator, may mend it. */
    public boolean isWorthRetrying() {
      return worthRetrying;
    }
  }
}
