package org.entente.app.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParametersTest {
  @Test
  void everyLineSaysWhereItComesFrom() {
    Parameters ours = Parameters.ours();

    assertThat(ours.expectedKinds()).hasSizeGreaterThan(10);
    assertThat(ours.expectedKinds()).allMatch(kind -> kind.source().isStated());
    assertThat(ours.forecasts()).allMatch(forecast -> forecast.source().isStated());
  }

  @Test
  void knowsHowFarOffTheWeightedMeanWas() {
    assertThat(
            Parameters.ours().findForecast("issue.mean.weighted").orElseThrow().meanAbsoluteError())
        .isEqualTo(22.99);
    assertThat(Parameters.ours().findForecast("crystal-ball")).isEmpty();
  }
}
