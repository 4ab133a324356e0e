package org.entente.dialogue.polis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.dialogue.Count;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Tally;
import org.entente.dialogue.Vote;
import org.entente.dialogue.measure.ProportionTest;
import org.entente.dialogue.measure.TwoProportionTest;
import org.jspecify.annotations.Nullable;

/** Chooses the statements by which a group is known, as Polis does. */
final class RepresentativeStatements {
  private static final int MOST = 5;

  private final List<RepresentativeStatement> enough = new ArrayList<>();
  private @Nullable RepresentativeStatement best;
  private @Nullable Both mostAgreed;

  private RepresentativeStatements() {}

  static List<RepresentativeStatement> of(PolisInput input, Tally tally, int group) {
    RepresentativeStatements statements = new RepresentativeStatements();
    for (int statement = 0; statement < tally.statements(); statement++) {
      if (tally.all(statement).votes() > 0 && !input.isOut(statement)) {
        StatementId id = input.votes().statements().get(statement);
        statements.weigh(Both.of(id, tally.of(group, statement), tally.others(group, statement)));
      }
    }
    return statements.chosen();
  }

  private void weigh(Both both) {
    if (both.agree.isEnough() || both.disagree.isEnough()) {
      enough.add(both.clearer(false));
    }
    double contrast = Math.max(both.agree.contrast.z(), both.disagree.contrast.z());
    if (enough.isEmpty() && (best == null || contrast > best.contrast().z())) {
      best = both.clearer(false);
    }
    if (isMoreAgreed(both)) {
      mostAgreed = both;
    }
  }

  private boolean isMoreAgreed(Both both) {
    if (both.own.agrees() == 0 && both.own.disagrees() == 0) {
      return false;
    }
    Side agree = both.agree;
    if (mostAgreed == null) {
      return agree.proportion.isSignificant()
          || (agree.contrast.ratio() > 1 && agree.proportion.share() > 0.5);
    }
    Side incumbent = mostAgreed.agree;
    return incumbent.contrast.ratio() > 1
        ? agree.score() > incumbent.score()
        : agree.weight() > incumbent.weight();
  }

  private List<RepresentativeStatement> chosen() {
    Optional<RepresentativeStatement> most =
        Optional.ofNullable(mostAgreed).map(both -> both.clearer(true));
    if (enough.isEmpty()) {
      return most.or(() -> Optional.ofNullable(best)).stream().toList();
    }
    Stream<RepresentativeStatement> others =
        enough.stream()
            .filter(
                one -> most.map(first -> !first.statement().equals(one.statement())).orElse(true))
            .sorted(Comparator.comparingDouble(one -> -one.score()));
    List<RepresentativeStatement> first = Stream.concat(most.stream(), others).limit(MOST).toList();
    return Stream.of(Vote.AGREE, Vote.DISAGREE)
        .flatMap(answer -> first.stream().filter(one -> one.answer() == answer))
        .toList();
  }

  /** One answer to a statement. */
  private record Side(ProportionTest proportion, TwoProportionTest contrast) {
    boolean isEnough() {
      return proportion.isSignificant() && contrast.z() > ProportionTest.SIGNIFICANT;
    }

    double score() {
      return contrast.ratio() * contrast.z() * weight();
    }

    double weight() {
      return proportion.share() * proportion.z();
    }
  }

  /** Both answers to a statement. */
  private record Both(StatementId statement, Count own, Side agree, Side disagree) {
    static Both of(StatementId statement, Count own, Count others) {
      return new Both(
          statement,
          own,
          side(own.agrees(), own.votes(), others.agrees(), others.votes()),
          side(own.disagrees(), own.votes(), others.disagrees(), others.votes()));
    }

    private static Side side(int some, int all, int otherSome, int otherAll) {
      return new Side(
          ProportionTest.of(some, all), TwoProportionTest.of(some, all, otherSome, otherAll));
    }

    RepresentativeStatement clearer(boolean most) {
      boolean agrees = agree.contrast.z() > disagree.contrast.z();
      Side side = agrees ? agree : disagree;
      TwoProportionTest kept =
          new TwoProportionTest(side.contrast.ratio(), (float) side.contrast.z());
      return new RepresentativeStatement(
          statement, agrees ? Vote.AGREE : Vote.DISAGREE, own, side.proportion, kept, most);
    }
  }
}
