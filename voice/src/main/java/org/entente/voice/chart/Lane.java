package org.entente.voice.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.entente.actors.ActorId;
import org.entente.app.study.Parameters;
import org.entente.kernel.Rule;
import org.entente.positions.Scale;
import org.entente.positions.issue.Blocker;
import org.entente.positions.issue.Forecast;
import org.entente.positions.issue.IssueStudy;
import org.entente.positions.issue.Mark;
import org.entente.positions.issue.Spread;
import org.entente.voice.words.Words;

/**
 * One line below a strip: a mark at a point, a stretch around it, and what it is in words.
 *
 * @param at on the issue's scale
 * @param from where the stretch begins, {@code at} if there is none
 * @param to where it ends
 */
record Lane(Kind kind, String says, double at, double from, double to) {
  private static final int MOST_BLOCKERS = 6;

  /** What is marked. */
  enum Kind {
    WEIGHTED_MEAN,
    EQUAL_MEAN,
    MEDIAN,
    STATUS_QUO,
    BLOCKER
  }

  /** All lines of one issue; those that it has no figure for are left out. */
  static List<Lane> of(
      IssueStudy study, Parameters parameters, Function<ActorId, String> names, Words words) {
    List<Lane> lanes = new ArrayList<>();
    Source source = new Source(study, parameters, words);
    source
        .mean(Kind.WEIGHTED_MEAN, IssueStudy.WEIGHTED_MEAN, study.findWeightedMean())
        .ifPresent(lanes::add);
    source
        .mean(Kind.EQUAL_MEAN, IssueStudy.EQUAL_MEAN, study.findEqualMean())
        .ifPresent(lanes::add);
    source.median().ifPresent(lanes::add);
    source.statusQuo().ifPresent(lanes::add);
    for (Blocker blocker : study.blockers()) {
      boolean room =
          lanes.stream().filter(lane -> lane.kind() == Kind.BLOCKER).count() < MOST_BLOCKERS;
      study.marks().stream()
          .filter(mark -> room && mark.actor().equals(blocker.actor()))
          .findFirst()
          .ifPresent(mark -> lanes.add(source.blocker(mark, blocker, names)));
    }
    return lanes;
  }

  /** Where lines come from. */
  private record Source(IssueStudy study, Parameters parameters, Words words) {
    Optional<Lane> mean(Kind kind, Rule rule, OptionalDouble mean) {
      if (mean.isEmpty()) {
        return Optional.empty();
      }
      double at = mean.getAsDouble();
      Scale scale = study.issue().scale();
      Optional<Forecast> forecast = parameters.findForecast(rule.id());
      double off =
          forecast.map(Forecast::meanAbsoluteError).orElse(0.0)
              / 100
              * (scale.high() - scale.low());
      String says =
          forecast.isPresent()
              ? words.say(key(kind) + ".error", words.number(at, 1), words.number(off, 0))
              : words.say(key(kind), words.number(at, 1));
      return Optional.of(
          new Lane(
              kind, says, at, Math.max(scale.low(), at - off), Math.min(scale.high(), at + off)));
    }

    Optional<Lane> median() {
      OptionalDouble median = study.findMedian();
      if (median.isEmpty()) {
        return Optional.empty();
      }
      double at = median.getAsDouble();
      Optional<Spread> spread = study.findEqualSpread();
      double from = spread.map(Spread::lowerQuartile).orElse(at);
      double to = spread.map(Spread::upperQuartile).orElse(at);
      return Optional.of(
          new Lane(
              Kind.MEDIAN,
              words.say(
                  key(Kind.MEDIAN),
                  words.number(at, 1),
                  words.number(from, 1),
                  words.number(to, 1)),
              at,
              from,
              to));
    }

    Optional<Lane> statusQuo() {
      return study
          .issue()
          .findPoint(study.issue().statusQuo())
          .map(
              at ->
                  new Lane(
                      Kind.STATUS_QUO,
                      words.say(key(Kind.STATUS_QUO), words.number(at, 1)),
                      at,
                      at,
                      at));
    }

    Lane blocker(Mark mark, Blocker blocker, Function<ActorId, String> names) {
      String key = key(Kind.BLOCKER) + (blocker.veto() ? ".veto" : "");
      return new Lane(
          Kind.BLOCKER,
          words.say(key, names.apply(mark.actor())),
          mark.point(),
          mark.point(),
          mark.point());
    }

    private static String key(Kind kind) {
      return "chart.strip." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
