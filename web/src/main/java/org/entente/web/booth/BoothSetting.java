package org.entente.web.booth;

import java.time.Clock;
import org.entente.app.consult.LeastVotedFirst;
import org.entente.app.consult.NextStatement;
import org.entente.app.consult.OrderStatements;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In which order the booth asks, and how much it takes at once. */
@Configuration(proxyBeanMethods = false)
class BoothSetting {
  @Bean
  OrderStatements orderStatements(NextStatement next) {
    return new OrderStatements(next);
  }

  @Bean
  NextStatement nextStatement() {
    return new LeastVotedFirst();
  }

  /** Posts of one seat: a hand of votes given fast, each sent by itself. */
  @Bean
  Pace posts(Clock clock) {
    return new Pace(120, 3, clock);
  }

  /** Seats taken from one address: a full hall behind one line. */
  @Bean
  Pace joins(Clock clock) {
    return new Pace(600, 2, clock);
  }
}
