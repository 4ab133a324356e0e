package org.entente.web.booth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All statements that a voter is asked, those answered first.
 *
 * @param answered in the voter's order
 * @param open in the voter's order
 */
record Hand(List<Card> answered, List<Card> open) {
  /** A page must stay light: cards that are still open weigh no more than this in all. */
  private static final int OPEN_WEIGHT = 40_000;

  private static final int ANSWERED_WEIGHT = 16_000;

  Hand {
    answered = List.copyOf(answered);
    open = List.copyOf(open);
  }

  static Hand of(List<Card> order) {
    return new Hand(
        order.stream().filter(card -> !card.vote().isEmpty()).toList(),
        order.stream().filter(card -> card.vote().isEmpty()).toList());
  }

  int total() {
    return answered.size() + open.size();
  }

  /** The one that is wished if there is such a one, else the first that is open. */
  Optional<Card> current(String wished) {
    return all()
        .filter(card -> card.id().equals(wished))
        .findFirst()
        .or(() -> open.stream().findFirst());
  }

  /** The id of the one before the current one, or before the end; empty if there is none. */
  String before(String wished) {
    List<Card> all = cards();
    int at = current(wished).map(all::indexOf).orElse(all.size());
    return at > 0 ? all.get(at - 1).id() : "";
  }

  private Stream<Card> all() {
    return Stream.concat(answered.stream(), open.stream());
  }

  /** As many of them as a page carries at once: those open first, those answered last. */
  Hand carried() {
    List<Card> latest = new ArrayList<>(answered);
    Collections.reverse(latest);
    List<Card> kept = light(latest, ANSWERED_WEIGHT);
    Collections.reverse(kept);
    return new Hand(kept, light(open, OPEN_WEIGHT));
  }

  private static List<Card> light(List<Card> cards, int weight) {
    List<Card> kept = new ArrayList<>();
    int sum = 0;
    for (Card card : cards) {
      sum += card.weight();
      if (sum > weight && !kept.isEmpty()) {
        break;
      }
      kept.add(card);
    }
    return kept;
  }

  /** Those that the page holds for scripts, in order. */
  List<Card> cards() {
    return all().toList();
  }
}
