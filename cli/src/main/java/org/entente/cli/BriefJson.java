package org.entente.cli;

import java.util.List;
import org.entente.actors.Influence;
import org.entente.actors.Side;
import org.entente.actors.table.ConcernedActors;
import org.entente.app.study.Brief;
import org.entente.app.study.Parameters;
import org.entente.app.study.PrepareBrief;
import org.entente.app.study.Seats;
import org.entente.app.study.StanceStudy;
import org.entente.dossier.Dossier;
import org.entente.positions.Position;
import org.entente.positions.Stance;
import org.entente.positions.stance.ObjectiveSupport;
import org.entente.positions.stance.Valuation;
import org.entente.voice.chart.Tie;
import tools.jackson.core.JsonGenerator;

/** Every figure of a brief, and what it was made from, for programs. */
final class BriefJson {
  private BriefJson() {}

  static void write(JsonGenerator to, Brief brief, Parameters parameters, long seed) {
    to.writeStartObject();
    Json.text(to, "dossier", brief.dossier().manifest().id());
    to.writeName("seed");
    to.writeNumber(seed);
    Json.whole(to, "draws", PrepareBrief.DRAWS);
    Json.number(to, "step", PrepareBrief.STEP);
    counts(to, brief);
    support(to, brief.stances());
    seats(to, Seats.of(brief.dossier(), brief.concerned()));
    ActorsJson.table(to, brief);
    MactorJson.influence(to, brief.influence());
    ActorsJson.plane(to, brief.influence());
    MactorJson.stances(to, brief.stances());
    StancesJson.reasons(to, brief.stances());
    RoundsJson.write(to, brief);
    ties(to, brief);
    IssuesJson.issues(to, brief.issues(), parameters);
    StancesJson.opening(to, brief.opening());
    inputs(to, brief.dossier());
    to.writeEndObject();
  }

  private static void counts(JsonGenerator to, Brief brief) {
    Json.object(
        to,
        "counts",
        () -> {
          Json.whole(to, "actors", brief.concerned().concerns().size());
          Json.whole(to, "concerned", brief.concerned().concerned().size());
          Json.whole(to, "gaps", brief.missing().gaps().size());
          Json.whole(to, "objectives", brief.dossier().objectives().size());
          Json.whole(to, "common", brief.stances().common().size());
          Json.whole(to, "contested", brief.stances().contested().size());
          Json.whole(to, "issues", brief.issues().size());
          Json.whole(to, "ordered", brief.opening().openings().size());
        });
  }

  /** Strength for and against every objective, with equal weights and in both readings of power. */
  private static void support(JsonGenerator to, StanceStudy study) {
    List<ObjectiveSupport> all = ObjectiveSupport.of(study.table());
    to.writeName("support");
    to.writeStartArray();
    for (int objective = 0; objective < all.size(); objective++) {
      ObjectiveSupport support = all.get(objective);
      Valuation godet = study.godet().valuation();
      Valuation software = study.software().valuation();
      to.writeStartObject();
      Json.text(to, "objective", support.objective().value());
      Json.whole(to, "for", support.sought().size());
      Json.whole(to, "forStrength", support.forStrength());
      Json.whole(to, "against", support.opposed().size());
      Json.whole(to, "againstStrength", support.againstStrength());
      Json.number(to, "forGodet", godet.positive(objective));
      Json.number(to, "againstGodet", Math.abs(godet.negative(objective)));
      Json.number(to, "forSoftware", software.positive(objective));
      Json.number(to, "againstSoftware", Math.abs(software.negative(objective)));
      Json.whole(to, "silent", support.silent().size());
      Json.text(to, "rule", ObjectiveSupport.RULE.id());
      to.writeEndObject();
    }
    to.writeEndArray();
  }

  private static void seats(JsonGenerator to, Seats seats) {
    Json.object(
        to,
        "seats",
        () -> {
          Json.array(to, "kinds", seats.kinds(), line -> seat(to, line.of().code(), line));
          Json.array(to, "levels", seats.levels(), line -> seat(to, line.of().code(), line));
          Json.text(to, "rule", ConcernedActors.RULE.id());
        });
  }

  private static void seat(JsonGenerator to, String code, Seats.Line<?> line) {
    to.writeStartObject();
    Json.text(to, "code", code);
    for (Side side : Side.values()) {
      Json.whole(to, side.code(), line.on(side));
    }
    Json.whole(to, "aboveCountries", line.above());
    Json.whole(to, "all", line.all());
    to.writeEndObject();
  }

  private static void ties(JsonGenerator to, Brief brief) {
    var valued = brief.stances().valued().convergence();
    double threshold = Tie.threshold(valued, Tie.MOST);
    Json.object(
        to,
        "ties",
        () -> {
          Json.number(to, "threshold", threshold);
          Json.whole(to, "pairs", Tie.of(valued, threshold).size());
        });
  }

  private static void inputs(JsonGenerator to, Dossier dossier) {
    Json.object(
        to,
        "inputs",
        () -> {
          Json.array(to, "influence", dossier.influenceRows(), row -> influence(to, row));
          Json.array(
              to,
              "stances",
              dossier.objectives().stream()
                  .flatMap(
                      objective ->
                          dossier.actors().ids().stream()
                              .flatMap(
                                  actor ->
                                      dossier.stances().findStance(actor, objective.id()).stream()))
                  .toList(),
              row -> stance(to, row));
          Json.array(to, "positions", dossier.stakes().positions(), row -> position(to, row));
          Json.texts(to, "vetoes", dossier.stakes().acceptance().vetoes());
        });
  }

  private static void influence(JsonGenerator to, Influence row) {
    to.writeStartObject();
    Json.text(to, "from", row.from().value());
    Json.text(to, "to", row.to().value());
    Json.whole(to, "strength", row.strength());
    Json.text(to, "source", row.source().citation());
    to.writeEndObject();
  }

  private static void stance(JsonGenerator to, Stance row) {
    to.writeStartObject();
    Json.text(to, "actor", row.actor().value());
    Json.text(to, "objective", row.objective().value());
    Json.whole(to, "stance", row.strength());
    Json.text(to, "source", row.source().citation());
    to.writeEndObject();
  }

  private static void position(JsonGenerator to, Position row) {
    to.writeStartObject();
    Json.text(to, "actor", row.actor().value());
    Json.text(to, "issue", row.issue().value());
    row.standpoint()
        .fold(
            point -> {
              Json.number(to, "position", point.value());
              return true;
            },
            option -> {
              Json.text(to, "option", option.option().value());
              return true;
            },
            () -> false);
    if (row.salience().isStated()) {
      Json.number(to, "salience", row.salience().value());
    }
    if (row.influence().isStated()) {
      Json.number(to, "influence", row.influence().value());
    }
    Json.text(to, "source", row.source().citation());
    to.writeEndObject();
  }
}
