package org.entente.voice.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.entente.positions.Option;
import org.entente.positions.Standpoint;
import org.entente.positions.issue.IssueStudy;
import org.entente.positions.issue.OptionSupport;
import org.entente.voice.chart.Canvas.Anchor;
import org.entente.voice.page.Anchors;
import org.entente.voice.words.Words;

/**
 * How much support each option of an issue has: one bar with influence as stated, one with equal
 * influence, both as parts of all support.
 */
public final class OptionsChart {
  private static final double LEFT = 4;
  private static final double LONGEST = Canvas.WIDTH - 60;
  private static final double ROW = 46;
  private static final double BAR = 9;

  private OptionsChart() {}

  /** Draws an issue that has options. */
  public static Svg of(IssueStudy study, Words words) {
    List<OptionSupport> options = study.options();
    double weights = sum(options, OptionSupport::weight);
    double saliences = sum(options, OptionSupport::salience);
    Canvas canvas =
        new Canvas(
            Anchors.of("chart-options", study.issue().id().value()),
            ROW * options.size() + 24,
            words.say("chart.options.title", study.issue().question().in(words.language())),
            description(study, weights, saliences, words),
            words);
    for (int row = 0; row < options.size(); row++) {
      OptionSupport support = options.get(row);
      double top = ROW * row;
      canvas.text(
          LEFT,
          top + 12,
          Lettering.shortened(
              label(study, support, words), Canvas.LETTERS, Canvas.WIDTH - 2 * LEFT),
          Ink.TEXT,
          Anchor.START);
      bar(canvas, top + 18, part(support.weight(), weights), Ink.ACCENT, words);
      bar(canvas, top + 18 + BAR + 2, part(support.salience(), saliences), Ink.PAPER, words);
    }
    legend(canvas, ROW * options.size() + 6, words);
    return canvas.done();
  }

  private static double sum(List<OptionSupport> options, ToDoubleFunction<OptionSupport> figure) {
    return options.stream().mapToDouble(figure).sum();
  }

  private static double part(double support, double all) {
    return all == 0 ? 0 : support / all;
  }

  private static void bar(Canvas canvas, double top, double part, Ink fill, Words words) {
    canvas.rect(LEFT, top, Math.max(0.5, part * LONGEST), BAR, fill, Ink.ACCENT);
    canvas.text(
        LEFT + part * LONGEST + 5,
        top + BAR - 0.5,
        words.percent(part),
        Ink.MUTED,
        Anchor.START,
        Canvas.LETTERS - 1.5);
  }

  private static void legend(Canvas canvas, double top, Words words) {
    double second = Canvas.WIDTH / 2;
    canvas.rect(LEFT, top, 14, BAR, Ink.ACCENT, Ink.ACCENT);
    canvas.text(
        LEFT + 19, top + BAR - 0.5, words.say("chart.options.weighted"), Ink.MUTED, Anchor.START);
    canvas.rect(second, top, 14, BAR, Ink.PAPER, Ink.ACCENT);
    canvas.text(
        second + 19, top + BAR - 0.5, words.say("chart.options.equal"), Ink.MUTED, Anchor.START);
  }

  private static String label(IssueStudy study, OptionSupport support, Words words) {
    String name =
        study
            .issue()
            .findOption(support.option())
            .map(Option::label)
            .map(label -> label.in(words.language()))
            .orElse(support.option().value());
    boolean isStatusQuo =
        study.issue().statusQuo().equals(new Standpoint.OnOption(support.option()));
    return isStatusQuo ? words.say("chart.options.status-quo", name) : name;
  }

  private static String description(
      IssueStudy study, double weights, double saliences, Words words) {
    StringBuilder text = new StringBuilder(words.say("chart.options.desc"));
    for (OptionSupport support : study.options()) {
      text.append(' ')
          .append(
              words.say(
                  "chart.options.row",
                  label(study, support, words),
                  words.percent(part(support.weight(), weights)),
                  words.percent(part(support.salience(), saliences))));
    }
    return text.toString();
  }
}
