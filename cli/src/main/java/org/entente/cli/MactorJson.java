package org.entente.cli;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.entente.app.study.InfluenceStudy;
import org.entente.app.study.StanceStudy;
import org.entente.positions.stance.Convergence;
import org.entente.positions.stance.Valuation;
import tools.jackson.core.JsonGenerator;

/** The figures of MACTOR under their published names. */
final class MactorJson {
  private MactorJson() {}

  static void influence(JsonGenerator to, InfluenceStudy study) {
    int size = study.midi().actors().size();
    Json.texts(to, "actors", study.midi().actors());
    Json.matrix(to, "MIDI", study.midi().matrix());
    each(to, "I", size, study.midi()::influence);
    each(to, "D", size, study.midi()::dependence);
    each(to, "self_influence", size, study.midi()::selfInfluence);
    Json.number(to, "total", study.midi().total());
    Json.numbers(to, "r_godet", study.godet().shares());
    Json.numbers(to, "r_software", study.software().shares());
    Json.matrix(to, "MMIDI", study.mmidi().matrix());
    each(to, "I_max", size, study.mmidi()::influence);
    each(to, "D_max", size, study.mmidi()::dependence);
    Json.numbers(to, "q", study.mmidi().balance());
    Json.matrix(to, "net_scale", study.netScale().matrix());
    each(to, "net_scale_sum", size, study.netScale()::sum);
  }

  static void stances(JsonGenerator to, StanceStudy study) {
    Json.texts(to, "objectives", study.table().objectives());
    valuation(to, "1MAO", study.simple().valuation());
    valuation(to, "2MAO", study.valued().valuation());
    convergence(to, "1", study.simple().convergence());
    convergence(to, "2", study.valued().convergence());
    valuation(to, "3MAO_r_godet", study.godet().valuation());
    convergence(to, "3_r_godet", study.godet().convergence());
    valuation(to, "3MAO_r_software", study.software().valuation());
    convergence(to, "3_r_software", study.software().convergence());
  }

  private static void valuation(JsonGenerator to, String name, Valuation values) {
    int objectives = values.objectives().size();
    Json.object(
        to,
        name,
        () -> {
          Json.matrix(to, "matrix", values.matrix());
          each(to, "positive", objectives, values::positive);
          each(to, "negative", objectives, values::negative);
          each(to, "mobilisation_objective", objectives, values::objectiveMobilisation);
          each(to, "mobilisation_actor", values.actors().size(), values::actorMobilisation);
        });
  }

  private static void convergence(JsonGenerator to, String name, Convergence pairs) {
    Json.object(
        to,
        name,
        () -> {
          Json.matrix(to, "convergence", pairs.convergence());
          Json.matrix(to, "divergence", pairs.divergence());
          Json.number(to, "degree_convergence_percent", pairs.degreeOfConvergence());
          Json.number(to, "degree_divergence_percent", pairs.degreeOfDivergence());
          Json.numbers(to, "ambivalence", pairs.ambivalence());
          Json.matrix(to, "net", pairs.net());
        });
  }

  private static void each(JsonGenerator to, String name, int size, IntToDoubleFunction figure) {
    List<Double> figures = IntStream.range(0, size).mapToObj(figure::applyAsDouble).toList();
    Json.numbers(to, name, figures);
  }
}
