package org.entente.cli;

import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.entente.app.study.InfluenceStudy;
import org.entente.app.study.PrepareBrief;
import org.entente.app.study.StanceStudy;
import org.entente.exchange.ForeignFiles;
import org.entente.exchange.Limits;
import org.entente.exchange.MactorStudy;

/** Both halves of a MACTOR file: whatever the command, programs get every figure. */
final class MactorStudies {
  private MactorStudies() {}

  static int run(
      Path path, long seed, Common common, BiConsumer<InfluenceStudy, StanceStudy> forPeople) {
    return new ForeignFiles(Limits.DEFAULT)
        .mactor(path)
        .fold(
            done -> {
              InfluenceStudy influence = influence(done.value(), seed);
              StanceStudy stances = stances(done.value(), influence, seed);
              int code = write(common, influence, stances);
              if (common.speaksToPeople()) {
                forPeople.accept(influence, stances);
              }
              return code;
            },
            refused -> common.refuse(refused.findings()));
  }

  private static InfluenceStudy influence(MactorStudy study, long seed) {
    return InfluenceStudy.of(study.influences(), PrepareBrief.DRAWS, new SplittableRandom(seed));
  }

  private static StanceStudy stances(MactorStudy study, InfluenceStudy influence, long seed) {
    return StanceStudy.of(
        study.stances(),
        influence.godet(),
        influence.software(),
        PrepareBrief.DRAWS,
        new SplittableRandom(seed));
  }

  private static int write(Common common, InfluenceStudy influence, StanceStudy stances) {
    return common.writeJson(
        to -> {
          to.writeStartObject();
          MactorJson.influence(to, influence);
          ActorsJson.plane(to, influence);
          MactorJson.stances(to, stances);
          to.writeEndObject();
        });
  }
}
