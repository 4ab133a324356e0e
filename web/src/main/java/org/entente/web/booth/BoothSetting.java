package org.entente.web.booth;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.entente.app.ballot.Ballots;
import org.entente.app.consult.LearnedOrder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In which order the booth asks, and how much it takes at once. */
@Configuration(proxyBeanMethods = false)
class BoothSetting {
  @Bean
  LearnedOrder learnedOrder(
      Ballots ballots, @Qualifier("learning") Executor learning, Clock clock) {
    return new LearnedOrder(ballots::findSample, learning, clock);
  }

  /** One thread; what comes while it ends is not learned any more. */
  @Bean(destroyMethod = "shutdownNow")
  ExecutorService learning() {
    return new ThreadPoolExecutor(
        1,
        1,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        work -> {
          Thread thread = new Thread(work, "order of statements");
          thread.setDaemon(true);
          return thread;
        },
        new ThreadPoolExecutor.DiscardPolicy());
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
