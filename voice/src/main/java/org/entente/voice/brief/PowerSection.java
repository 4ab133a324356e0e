package org.entente.voice.brief;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.entente.actors.ActorId;
import org.entente.actors.influence.BalanceOfPower.Reading;
import org.entente.actors.influence.InfluencePlane;
import org.entente.actors.influence.InfluencePlane.Zone;
import org.entente.actors.influence.Midi;
import org.entente.actors.influence.ZoneStability;
import org.entente.app.study.Brief;
import org.entente.app.study.InfluenceStudy;
import org.entente.app.study.PrepareBrief;
import org.entente.kernel.RankInterval;
import org.entente.kernel.Rule;
import org.entente.voice.chart.PlaneChart;
import org.entente.voice.page.Markup;

/** Who can move whom. */
final class PowerSection {
  private final Pen pen;
  private final Markup out;
  private final InfluenceStudy study;

  PowerSection(Pen pen) {
    this.pen = pen;
    this.out = pen.out();
    this.study = pen.brief().influence();
  }

  /** Whether anybody influences anybody. */
  static boolean hasInfluence(Brief brief) {
    return brief.influence().midi().total() > 0;
  }

  void write() {
    out.open("section", "id", "brief-power");
    pen.heading(2, "brief.power");
    if (hasInfluence(pen.brief())) {
      pen.paragraph("brief.power.how");
      out.open("figure");
      out.insert(PlaneChart.of(study.plane(), pen.names()::actor, pen.words()).text());
      out.open("figcaption");
      pen.sentence(
          "brief.power.figure", pen.figure(InfluencePlane.RULE, study.plane().meanInfluence(), 1));
      out.close().close();
      zones();
      table();
      pen.note("brief.power.table.note", pen.plain(pen.words().number(PrepareBrief.DRAWS, 0)));
    } else {
      pen.nothing("brief.power.none");
    }
    pen.madeFrom(Input.INFLUENCE, Input.ACTORS);
    out.close();
  }

  /** Who lies in each zone, so that the numbers of the drawing find their names at once. */
  private void zones() {
    out.open("dl", "class", "zones");
    for (Zone zone : Zone.values()) {
      List<Runnable> actors =
          study.plane().points().stream()
              .filter(point -> point.zone() == zone)
              .map(point -> pen.numbered(point.actor()))
              .toList();
      if (!actors.isEmpty()) {
        out.element("dt", pen.words().code("zone", zone.name().toLowerCase(Locale.ROOT)));
        out.open("dd");
        pen.list(actors).run();
        out.close();
      }
    }
    out.close();
  }

  private void table() {
    Grid grid =
        new Grid(pen, "table-power")
            .words("brief.column.number")
            .words("brief.column.actor")
            .figures("brief.column.rank", RankInterval.RULE)
            .figures("brief.column.godet", Reading.GODET.rule())
            .figures("brief.column.software", Reading.SOFTWARE.rule())
            .numbers("brief.column.equal")
            .figures("brief.column.influence", Midi.RULE)
            .figures("brief.column.dependence", Midi.RULE)
            .explained("brief.column.zone", ZoneStability.RULE)
            .begin("brief.power.table");
    List<RankInterval<ActorId>> ranks = study.ranks();
    IntStream.range(0, ranks.size())
        .boxed()
        .sorted(Comparator.comparingInt(place -> ranks.get(place).rank()))
        .forEach(place -> row(grid, place, ranks.get(place)));
    grid.end();
  }

  private void row(Grid grid, int place, RankInterval<ActorId> rank) {
    ZoneStability zone = study.stability().zones().get(place);
    grid.row()
        .cell(Integer.toString(pen.names().number(rank.subject())))
        .cell(pen.actor(rank.subject()))
        .right(() -> interval(pen, RankInterval.RULE, rank))
        .figure(Reading.GODET.rule(), study.godet().share(place), 2)
        .figure(Reading.SOFTWARE.rule(), study.software().share(place), 2)
        .number(pen.words().number(1, 0))
        .figure(Midi.RULE, study.midi().influence(place), 0)
        .figure(Midi.RULE, study.midi().dependence(place), 0)
        .cell(() -> zone(zone));
  }

  private void zone(ZoneStability zone) {
    out.text(pen.words().code("one-zone", zone.zone().name().toLowerCase(Locale.ROOT)) + " ");
    pen.data(ZoneStability.RULE, zone.stays().value(), pen.words().percent(zone.stays().value()));
  }

  /** A rank with the ranks that it could also have. */
  static void interval(Pen pen, Rule rule, RankInterval<?> rank) {
    String text =
        pen.words()
            .say(
                "brief.rank",
                pen.words().number(rank.rank(), 0),
                pen.words().number(rank.best(), 0),
                pen.words().number(rank.worst(), 0));
    pen.interval(rule, rank.rank(), rank.best(), rank.worst(), text);
  }
}
