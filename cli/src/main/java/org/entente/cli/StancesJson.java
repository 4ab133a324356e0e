package org.entente.cli;

import java.util.List;
import org.entente.app.study.OpeningStudy;
import org.entente.app.study.StanceStudy;
import org.entente.kernel.RankInterval;
import org.entente.positions.Stance;
import org.entente.positions.issue.OpeningOrder;
import org.entente.positions.issue.OpeningStability;
import org.entente.positions.stance.ObjectiveSupport;
import org.entente.positions.stance.PairReasons;
import tools.jackson.core.JsonGenerator;

/** What is shared and what is opposed, with the reasons, for programs. */
final class StancesJson {
  private StancesJson() {}

  static void reasons(JsonGenerator to, StanceStudy study) {
    Json.array(to, "common", study.common(), support -> support(to, support));
    Json.array(to, "contested", study.contested(), support -> support(to, support));
    Json.array(
        to,
        "objectiveRanks",
        study.ranks(),
        rank -> ActorsJson.rank(to, "objective", rank, RankInterval.RULE));
    Json.array(to, "pairs", study.pairs(), pair -> pair(to, pair));
  }

  private static void support(JsonGenerator to, ObjectiveSupport support) {
    to.writeStartObject();
    Json.text(to, "objective", support.objective().value());
    Json.array(to, "for", support.sought(), stance -> stance(to, stance));
    Json.array(to, "against", support.opposed(), stance -> stance(to, stance));
    Json.texts(to, "neutral", support.neutral());
    Json.texts(to, "silent", support.silent());
    Json.text(to, "rule", ObjectiveSupport.RULE.id());
    to.writeEndObject();
  }

  private static void stance(JsonGenerator to, Stance stance) {
    to.writeStartObject();
    Json.text(to, "actor", stance.actor().value());
    Json.whole(to, "stance", stance.strength());
    to.writeEndObject();
  }

  private static void pair(JsonGenerator to, PairReasons pair) {
    to.writeStartObject();
    Json.text(to, "one", pair.one().value());
    Json.text(to, "other", pair.other().value());
    Json.number(to, "net", pair.net());
    shared(to, "together", pair.together());
    shared(to, "apart", pair.apart());
    to.writeEndObject();
  }

  private static void shared(JsonGenerator to, String name, List<PairReasons.Shared> shared) {
    Json.texts(to, name, shared.stream().map(PairReasons.Shared::objective).toList());
  }

  static void opening(JsonGenerator to, OpeningStudy study) {
    Json.array(
        to,
        "openingOrder",
        study.openings(),
        opening -> {
          to.writeStartObject();
          Json.text(to, "issue", opening.issue().value());
          Json.number(to, "conflict", opening.conflict());
          Json.number(to, "salience", opening.salience());
          Json.text(to, "rule", OpeningOrder.RULE.id());
          to.writeEndObject();
        });
    Json.array(
        to,
        "openingRanks",
        study.ranks(),
        rank -> ActorsJson.rank(to, "issue", rank, OpeningStability.RULE));
  }
}
