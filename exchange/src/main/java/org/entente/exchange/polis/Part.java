package org.entente.exchange.polis;

import java.io.IOException;
import java.io.InputStream;
import org.entente.exchange.PolisFile;

/**
 * One file of a conversation, which may be read more than once.
 *
 * @param name as findings call it
 */
record Part(PolisFile file, String name, Opening opening) {
  /** Opens the bytes as they lie there, packed or not. */
  @FunctionalInterface
  interface Opening {
    /** A stream of them from the start. */
    InputStream open() throws IOException;
  }
}
