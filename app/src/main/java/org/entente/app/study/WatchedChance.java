package org.entente.app.study;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Chance that reports now and then: most of a study's time goes into draws. */
final class WatchedChance implements RandomGenerator {
  private static final int OFTEN = 0x3ff;

  private final SplittableRandom chance;
  private final Progress progress;
  private final double done;
  private int drawn;

  WatchedChance(long seed, Progress progress, double done) {
    this.chance = new SplittableRandom(seed);
    this.progress = progress;
    this.done = done;
  }

  @Override
  public long nextLong() {
    watch();
    return chance.nextLong();
  }

  @Override
  public int nextInt() {
    watch();
    return chance.nextInt();
  }

  @Override
  public int nextInt(int bound) {
    watch();
    return chance.nextInt(bound);
  }

  @Override
  public int nextInt(int origin, int bound) {
    watch();
    return chance.nextInt(origin, bound);
  }

  private void watch() {
    if ((++drawn & OFTEN) == 0) {
      progress.reached(done);
    }
  }
}
