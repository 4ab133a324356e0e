package org.entente.web._fixtures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * One of a crowd: votes in parts, changes its mind, and sends again what nobody answered. Now and
 * then an answer is lost on the way, and it sends again what was taken.
 *
 * <p>What it confirmed in a part it does not touch in a later one: were it lost, it would stay
 * lost.
 */
final class CrowdVoter {
  private static final List<String> CHOICES = List.of("agree", "disagree", "pass");
  private static final int MOST_AT_ONCE = 3;
  private static final int ONE_ANSWER_LOST_OF = 6;
  private static final int ONE_CHANGE_OF = 3;
  private static final int PRESSES = 200;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int THINKS_MILLIS = 4_000;
  private static final int LONGEST_WAIT_MILLIS = 10_000;

  private final Seat seat;
  private boolean hurried;
  private final Random random;
  private final CrowdCount count;
  private final List<Seat.Shown> shown = new ArrayList<>(1);
  private final Map<String, String> waiting = new LinkedHashMap<>();
  private final Map<String, String> confirmed = new TreeMap<>();
  private boolean sent;
  private int tries;

  /**
   * One who has not come yet.
   *
   * @param hurried sends its votes again and again, until it is told to wait
   */
  CrowdVoter(Seat seat, int number, boolean hurried, CrowdCount count) {
    this.seat = seat;
    this.hurried = hurried;
    this.random = new Random(number);
    this.count = count;
  }

  /** What it was told is taken, by statement. */
  Map<String, String> confirmed() {
    return Map.copyOf(confirmed);
  }

  String secret() {
    return seat.secret();
  }

  /**
   * Whether it has answered everything, and knows that all of it is taken; who is in a hurry was
   * told to wait, too.
   */
  boolean isDone() {
    return !hurried
        && !shown.isEmpty()
        && waiting.isEmpty()
        && confirmed.keySet().equals(asked().keySet());
  }

  private Map<String, Integer> asked() {
    return shown.get(0).versions();
  }

  /**
   * Does one thing: comes, or sends.
   *
   * @param part of the statements on which it votes now, of so many
   * @param parts from {@code part == parts - 1} on, it answers what is still open, too
   * @return how long it waits before the next, in milliseconds
   */
  long step(int part, int parts) {
    try {
      if (shown.isEmpty()) {
        shown.add(seat.look());
      } else {
        vote(part, parts);
      }
      tries = 0;
      return random.nextInt(THINKS_MILLIS);
    } catch (Seat.RefusedException refused) {
      count.refused(refused.status());
      hurried = hurried && refused.status() != TOO_MANY_REQUESTS;
      return Math.max(1_000L * refused.waitSeconds(), backOff());
    } catch (IOException unanswered) {
      count.unanswered();
      return backOff();
    }
  }

  /** As browsers do: twice as long every time, and not all at the same moment. */
  private long backOff() {
    tries++;
    long wait = Math.min(LONGEST_WAIT_MILLIS, 500L << Math.min(tries, 5));
    return wait * (75 + random.nextInt(50)) / 100;
  }

  private void vote(int part, int parts) throws IOException {
    if (waiting.isEmpty()) {
      think(part, parts);
    }
    if (waiting.isEmpty()) {
      return;
    }
    send();
    if (hurried) {
      hurry();
    }
    boolean lost = random.nextInt(ONE_ANSWER_LOST_OF) == 0;
    if (!lost) {
      settle();
    }
  }

  /** Makes up its mind on what is open, or changes it, in this part only. */
  private void think(int part, int parts) {
    List<String> ids = List.copyOf(asked().keySet());
    int from = ids.size() * part / parts;
    int to = ids.size() * (part + 1) / parts;
    List<String> now = new ArrayList<>(ids.subList(from, to));
    List<String> open = new ArrayList<>(part == parts - 1 ? ids : now);
    open.removeAll(confirmed.keySet());
    boolean changes = !now.isEmpty() && (open.isEmpty() || random.nextInt(ONE_CHANGE_OF) == 0);
    List<String> on = changes ? now : open;
    int votes = 1 + random.nextInt(MOST_AT_ONCE);
    for (int vote = 0; vote < votes && !on.isEmpty(); vote++) {
      String statement = on.remove(random.nextInt(on.size()));
      waiting.put(statement, CHOICES.get(random.nextInt(CHOICES.size())));
    }
    sent = false;
  }

  private void send() throws IOException {
    List<String> votes = new ArrayList<>();
    waiting.forEach(
        (statement, vote) -> votes.add(asked().get(statement) + ":" + vote + ":" + statement));
    count.sent(votes.size(), sent);
    sent = true;
    List<String> words = seat.send(shown.get(0).code(), votes);
    if (words.size() != votes.size() || !words.stream().allMatch("taken"::equals)) {
      throw new AssertionError("votes " + votes + " became " + words);
    }
  }

  /** Presses the same buttons again and again; where answers are slow, nobody minds. */
  private void hurry() throws IOException {
    for (int press = 0; press < PRESSES; press++) {
      send();
    }
  }

  private void settle() {
    confirmed.putAll(waiting);
    count.confirmed(waiting.size());
    waiting.clear();
  }
}
