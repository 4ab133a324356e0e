package org.entente.store.account;

/**
 * How much work a guess of a password costs.
 *
 * @param memoryKib memory in KiB
 * @param passes over that memory
 * @param lanes that may be worked on at once
 */
record Effort(int memoryKib, int passes, int lanes) {
  /** The least that OWASP's Password Storage Cheat Sheet recommends for Argon2id. */
  static final Effort RECOMMENDED = new Effort(19 * 1024, 2, 1);

  private static final int MOST_MEMORY_KIB = 1 << 20;
  private static final int MOST_PASSES = 1000;
  private static final int MOST_LANES = 64;

  Effort {
    if (memoryKib < 8 * lanes
        || memoryKib > MOST_MEMORY_KIB
        || passes < 1
        || passes > MOST_PASSES
        || lanes < 1
        || lanes > MOST_LANES) {
      throw new IllegalArgumentException(
          "no effort for Argon2id: m=" + memoryKib + ", t=" + passes + ", p=" + lanes);
    }
  }

  /** Whether another effort takes less memory, or fewer passes over it. */
  boolean exceeds(Effort other) {
    return memoryKib > other.memoryKib || passes > other.passes;
  }
}
