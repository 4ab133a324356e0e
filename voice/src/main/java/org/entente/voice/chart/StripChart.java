package org.entente.voice.chart;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.actors.ActorId;
import org.entente.app.study.Parameters;
import org.entente.positions.Scale;
import org.entente.positions.issue.Blocker;
import org.entente.positions.issue.IssueStudy;
import org.entente.positions.issue.Mark;
import org.entente.voice.chart.Canvas.Anchor;
import org.entente.voice.page.Anchors;
import org.entente.voice.words.Words;

/**
 * Where actors stand on one issue: a dot for each, a square for who blocks. Below, line by line:
 * the means (each with its measured error as a forecast), the median with the middle half, the
 * status quo, the blockers by name.
 */
public final class StripChart {
  private static final double LEFT = 14;
  private static final double RIGHT = Canvas.WIDTH - 14;
  private static final double BELOW_AXIS = 32;
  private static final double LANE = 30;
  private static final double END_LETTERS = Canvas.LETTERS - 1;
  private static final double END_ROW = 13;
  private static final double[] QUARTERS = {0, 0.25, 0.5, 0.75, 1};

  private final IssueStudy study;
  private final Function<ActorId, String> names;
  private final Words words;
  private final List<Lane> lanes;
  private final Axis axis;
  private final Swarm swarm;
  private final double base;
  private final double lanesTop;
  private final Canvas canvas;

  private StripChart(
      IssueStudy study, Parameters parameters, Function<ActorId, String> names, Words words) {
    this.study = study;
    this.names = names;
    this.words = words;
    this.lanes = Lane.of(study, parameters, names, words);
    Scale scale = study.issue().scale();
    this.axis = new Axis(scale.low(), scale.high(), LEFT, RIGHT);
    this.swarm = Swarm.of(study.marks().stream().map(mark -> axis.at(mark.point())).toList());
    this.base = swarm.height() + 6;
    this.lanesTop = base + BELOW_AXIS + (endsCollide() ? END_ROW : 0);
    this.canvas =
        new Canvas(
            Anchors.of("chart-strip", study.issue().id().value()),
            lanesTop + LANE * lanes.size(),
            words.say("chart.strip.title", study.issue().question().in(words.language())),
            description(),
            words);
  }

  /**
   * Draws an issue; who has no point on its scale is not drawn.
   *
   * @param parameters holds how far off each mean was as a forecast
   */
  public static Svg of(
      IssueStudy study, Parameters parameters, Function<ActorId, String> names, Words words) {
    return new StripChart(study, parameters, names, words).draw();
  }

  private String description() {
    return words.say("chart.strip.desc", study.marks().size())
        + lanes.stream().map(lane -> " " + lane.says() + ".").collect(Collectors.joining());
  }

  private Svg draw() {
    axis();
    Set<ActorId> blockers =
        study.blockers().stream().map(Blocker::actor).collect(Collectors.toSet());
    for (int dot = 0; dot < study.marks().size(); dot++) {
      Mark mark = study.marks().get(dot);
      double x = axis.at(mark.point());
      double y = base - swarm.above(dot);
      String says =
          words.say("chart.strip.dot", names.apply(mark.actor()), words.number(mark.point(), 1));
      if (blockers.contains(mark.actor())) {
        square(x, y, swarm.radius(), says);
      } else {
        canvas.dot(x, y, swarm.radius(), Ink.ACCENT, Ink.PAPER, says);
      }
    }
    for (int lane = 0; lane < lanes.size(); lane++) {
      lane(lanes.get(lane), lanesTop + LANE * lane);
    }
    return canvas.done();
  }

  private void axis() {
    Scale scale = study.issue().scale();
    canvas.line(LEFT, base, RIGHT, base, Ink.MUTED, 1);
    for (double quarter : QUARTERS) {
      double at = scale.low() + quarter * (scale.high() - scale.low());
      canvas.line(axis.at(at), base, axis.at(at), base + 4, Ink.MUTED, 1);
    }
    ends();
  }

  private String end(double number, String meaning) {
    String text = words.number(number, 0);
    return meaning.isBlank() ? text : words.say("chart.strip.end", text, meaning);
  }

  /** Both ends in words; side by side if there is room, else one below the other. */
  private void ends() {
    end(LEFT - 8, base + 17, low(), Anchor.START);
    end(RIGHT + 8, base + (endsCollide() ? 17 + END_ROW : 17), high(), Anchor.END);
  }

  private void end(double x, double y, String text, Anchor anchor) {
    double room = RIGHT - LEFT + 16;
    canvas.text(x, y, Lettering.shortened(text, END_LETTERS, room), Ink.MUTED, anchor, END_LETTERS);
  }

  private boolean endsCollide() {
    return Lettering.width(low() + "  " + high(), END_LETTERS) > RIGHT - LEFT + 16;
  }

  private String low() {
    Scale scale = study.issue().scale();
    return end(scale.low(), scale.lowMeaning().in(words.language()));
  }

  private String high() {
    Scale scale = study.issue().scale();
    return end(scale.high(), scale.highMeaning().in(words.language()));
  }

  private void square(double x, double y, double half, String says) {
    canvas.shape(
        Ink.CONTRAST,
        Ink.PAPER,
        says,
        x - half,
        y - half,
        x + half,
        y - half,
        x + half,
        y + half,
        x - half,
        y + half);
  }

  private void lane(Lane lane, double top) {
    double x = axis.at(lane.at());
    double y = top + 19;
    String says = Lettering.shortened(lane.says(), Canvas.LETTERS, Canvas.WIDTH - 8);
    double half = Lettering.width(says, Canvas.LETTERS) / 2;
    double middle = Math.max(4 + half, Math.min(Canvas.WIDTH - 4 - half, x));
    canvas.line(LEFT, y, RIGHT, y, Ink.BAND, 1);
    canvas.text(middle, top + 9, says, Ink.TEXT, Anchor.MIDDLE);
    switch (lane.kind()) {
      case WEIGHTED_MEAN -> mean(lane, x, y, Ink.ACCENT);
      case EQUAL_MEAN -> mean(lane, x, y, Ink.PAPER);
      case MEDIAN -> {
        double from = axis.at(lane.from());
        canvas.rect(from, y - 3, axis.at(lane.to()) - from, 6, Ink.BAND, Ink.MUTED);
        canvas.line(x, y - 6, x, y + 6, Ink.TEXT, 2);
      }
      case STATUS_QUO ->
          canvas.shape(Ink.TEXT, Ink.PAPER, lane.says(), x, y - 5, x + 5.5, y + 5, x - 5.5, y + 5);
      case BLOCKER -> square(x, y, 5, lane.says());
    }
  }

  private void mean(Lane lane, double x, double y, Ink fill) {
    double from = axis.at(lane.from());
    double to = axis.at(lane.to());
    canvas.line(from, y, to, y, Ink.ACCENT, 1.4);
    canvas.line(from, y - 3, from, y + 3, Ink.ACCENT, 1.4);
    canvas.line(to, y - 3, to, y + 3, Ink.ACCENT, 1.4);
    canvas.shape(fill, Ink.ACCENT, lane.says(), x, y - 6, x + 6, y, x, y + 6, x - 6, y);
  }
}
