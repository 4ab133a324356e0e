package org.entente.dialogue.ground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.dialogue.Count;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.kernel.Rule;

/**
 * What a group says more than the others.
 *
 * @param group its label
 * @param voters how many are in it
 * @param statements those by which one knows it, five at most: what it agrees on first, then what
 *     it disagrees with; empty if it has too few votes on every statement
 */
public record GroupVoice(String group, int voters, List<Representative> statements) {
  /** How statements are chosen. */
  public static final Rule RULE =
      Rule.of(
          "dialogue.representative",
          "p and r as tested, z_p > 1.2816 and z_r > 1.2816 for agreement or for disagreement; the"
              + " answer with the larger z_r; by r·z_r·p·z_p, the best agreement first, 5 at most;"
              + " where nothing is enough, the best agreement, else the largest z_r",
          "Small, Bjorkegren, Erkkilä, Shaw & Megill 2021, Polis, Recerca 26(2); program of Polis");

  private static final int MOST = 5;

  public GroupVoice {
    statements = List.copyOf(statements);
  }

  /** What a group and all others said of one statement. */
  record Pair(StatementId statement, Count own, Count others) {
    Representative as(Vote answer) {
      return new Representative(statement, answer, own, others, false);
    }

    /** The answer by which it differs more from the others. */
    Representative clearer() {
      Representative agree = as(Vote.AGREE);
      Representative disagree = as(Vote.DISAGREE);
      return agree.contrast().z() > disagree.contrast().z() ? agree : disagree;
    }

    boolean isEnough() {
      return as(Vote.AGREE).isEnough() || as(Vote.DISAGREE).isEnough();
    }
  }

  static GroupVoice of(String group, int voters, List<Pair> pairs) {
    Optional<Representative> most = mostAgreed(pairs);
    List<Representative> enough =
        pairs.stream()
            .filter(Pair::isEnough)
            .map(Pair::clearer)
            .sorted(Comparator.comparingDouble(Representative::score).reversed())
            .toList();
    List<Representative> chosen = new ArrayList<>();
    most.ifPresent(best -> chosen.add(marked(best)));
    if (!enough.isEmpty()) {
      enough.stream().filter(one -> !isSame(one, most)).forEach(chosen::add);
    } else if (most.isEmpty()) {
      pairs.stream()
          .map(Pair::clearer)
          .max(Comparator.comparingDouble(one -> one.contrast().z()))
          .ifPresent(chosen::add);
    }
    List<Representative> first = chosen.subList(0, Math.min(MOST, chosen.size()));
    List<Representative> ordered = new ArrayList<>();
    first.stream().filter(one -> one.answer() == Vote.AGREE).forEach(ordered::add);
    first.stream().filter(one -> one.answer() != Vote.AGREE).forEach(ordered::add);
    return new GroupVoice(group, voters, ordered);
  }

  private static boolean isSame(Representative one, Optional<Representative> other) {
    return other.isPresent() && other.get().statement().equals(one.statement());
  }

  private static Representative marked(Representative best) {
    return new Representative(best.statement(), best.answer(), best.own(), best.others(), true);
  }

  /** The best agreement, statement by statement, as Polis replaces one by the next. */
  private static Optional<Representative> mostAgreed(List<Pair> pairs) {
    Optional<Representative> best = Optional.empty();
    for (Pair pair : pairs) {
      Representative next = pair.as(Vote.AGREE);
      if (pair.own().agrees() + pair.own().disagrees() > 0
          && best.map(now -> isBetter(next, now)).orElseGet(() -> isGood(next))) {
        best = Optional.of(next);
      }
    }
    return best;
  }

  private static boolean isGood(Representative next) {
    return next.proportion().isSignificant()
        || (next.contrast().ratio() > 1 && next.proportion().share() > 0.5);
  }

  private static boolean isBetter(Representative next, Representative now) {
    return now.contrast().ratio() > 1
        ? next.score() > now.score()
        : next.proportion().share() * next.proportion().z()
            > now.proportion().share() * now.proportion().z();
  }
}
