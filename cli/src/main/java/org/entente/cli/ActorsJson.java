package org.entente.cli;

import java.util.Locale;
import org.entente.actors.ActorKind;
import org.entente.actors.influence.ZoneStability;
import org.entente.actors.table.ConcernedActors;
import org.entente.actors.table.Gap;
import org.entente.app.study.Brief;
import org.entente.app.study.InfluenceStudy;
import org.entente.kernel.RankInterval;
import org.entente.kernel.Rule;
import tools.jackson.core.JsonGenerator;

/** Who is concerned, who is missing, and where actors lie on the plane, for programs. */
final class ActorsJson {
  private ActorsJson() {}

  static void table(JsonGenerator to, Brief brief) {
    Json.array(to, "concerned", brief.concerned().concerns(), concern -> concern(to, concern));
    Json.array(to, "missing", brief.missing().gaps(), gap -> gap(to, gap));
  }

  static void plane(JsonGenerator to, InfluenceStudy study) {
    Json.number(to, "planeMean", study.plane().meanInfluence());
    Json.array(
        to,
        "plane",
        study.plane().points(),
        point -> {
          to.writeStartObject();
          Json.text(to, "actor", point.actor().value());
          Json.number(to, "influence", point.influence());
          Json.number(to, "dependence", point.dependence());
          Json.text(to, "zone", point.zone().name().toLowerCase(Locale.ROOT));
          to.writeEndObject();
        });
    Json.array(to, "ranks", study.ranks(), rank -> rank(to, "actor", rank, RankInterval.RULE));
    Json.array(to, "zoneStability", study.stability().zones(), zone -> zone(to, zone));
  }

  private static void zone(JsonGenerator to, ZoneStability zone) {
    to.writeStartObject();
    Json.text(to, "actor", zone.actor().value());
    Json.number(to, "stays", zone.stays().value());
    zone.shareByZone()
        .forEach(
            (name, share) -> Json.number(to, name.name().toLowerCase(Locale.ROOT), share.value()));
    Json.text(to, "rule", ZoneStability.RULE.id());
    to.writeEndObject();
  }

  static void rank(JsonGenerator to, String name, RankInterval<?> rank, Rule rule) {
    to.writeStartObject();
    Json.text(to, name, rank.subject().toString());
    Json.whole(to, "rank", rank.rank());
    Json.whole(to, "best", rank.best());
    Json.whole(to, "worst", rank.worst());
    Json.text(to, "rule", rule.id());
    to.writeEndObject();
  }

  private static void concern(JsonGenerator to, ConcernedActors.Concern concern) {
    to.writeStartObject();
    Json.text(to, "actor", concern.actor().value());
    to.writeName("concerned");
    to.writeBoolean(concern.isConcerned());
    Json.texts(to, "phases", concern.phases().stream().map(phase -> phase.code()).toList());
    Json.texts(to, "themes", concern.themes().stream().map(theme -> theme.code()).toList());
    Json.texts(to, "sides", concern.sides().stream().map(side -> side.code()).toList());
    Json.text(to, "rule", ConcernedActors.RULE.id());
    to.writeEndObject();
  }

  private static void gap(JsonGenerator to, Gap gap) {
    to.writeStartObject();
    gap.fold(
        new Gap.Cases<Boolean>() {
          @Override
          public Boolean level(Gap.LevelGap missing) {
            return write(to, "level", missing.level().code());
          }

          @Override
          public Boolean phase(Gap.PhaseGap missing) {
            return write(to, "phase", missing.phase().code());
          }

          @Override
          public Boolean theme(Gap.ThemeGap missing) {
            return write(to, "theme", missing.theme().code());
          }

          @Override
          public Boolean side(Gap.SideGap missing) {
            return write(to, "side", missing.side().code());
          }

          @Override
          public Boolean kind(Gap.KindGap missing) {
            Json.texts(to, "anyOf", missing.anyOf().stream().map(ActorKind::code).toList());
            Json.text(to, "source", missing.source().citation());
            return write(to, "side", missing.side().code());
          }

          @Override
          public Boolean affected(Gap.AffectedGap missing) {
            return write(to, "affected", missing.kind().code());
          }
        });
    Json.text(to, "rule", gap.rule().id());
    to.writeEndObject();
  }

  private static boolean write(JsonGenerator to, String name, String code) {
    Json.text(to, name, code);
    return true;
  }
}
