package org.entente.web.booth;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;

/**
 * How often somebody may do something: so many times at once, then again as time passes.
 *
 * <p>Shape: the last {@value #REMEMBERED} who did it are remembered; whoever is forgotten begins
 * anew.
 */
final class Pace {
  private static final int REMEMBERED = 20_000;
  private static final double MILLIS = 1_000;

  private final int atOnce;
  private final double perSecond;
  private final Clock clock;
  private final Map<String, Left> leftByName =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Entry<String, Left> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** What somebody had left at a moment. */
  private record Left(double times, long at) {}

  Pace(int atOnce, double perSecond, Clock clock) {
    this.atOnce = atOnce;
    this.perSecond = perSecond;
    this.clock = clock;
  }

  /**
   * Counts once.
   *
   * @throws TooMuch if it was too often
   */
  void step(String name) {
    long now = clock.millis();
    synchronized (leftByName) {
      Left was = leftByName.getOrDefault(name, new Left(atOnce, now));
      double gained = Math.max(0, now - was.at()) / MILLIS * perSecond;
      double left = Math.min(atOnce, was.times() + gained);
      if (left < 1) {
        leftByName.put(name, new Left(left, now));
        throw new TooMuch();
      }
      leftByName.put(name, new Left(left - 1, now));
    }
  }
}
