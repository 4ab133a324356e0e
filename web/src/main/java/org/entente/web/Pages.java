package org.entente.web;

import java.time.Clock;
import org.entente.app.ballot.LiveVotes;
import org.entente.app.ballot.Polls;
import org.entente.app.consult.SaveConsultation;
import org.entente.app.edit.CreatePartnership;
import org.entente.app.edit.EditRows;
import org.entente.app.edit.ImportDossier;
import org.entente.app.edit.UndoChange;
import org.entente.app.ports.Partnerships;
import org.entente.app.result.RoundResults;
import org.entente.app.study.Parameters;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** All pages, and the use cases that they ask. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    excludeName =
        "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration")
@ComponentScan
class Pages {
  /** Where chance begins in every result of a round, so that all readers see the same. */
  private static final long RESULT_SEED = 1;

  @Bean
  EditRows editRows(Partnerships partnerships) {
    return new EditRows(partnerships);
  }

  @Bean
  UndoChange undoChange(Partnerships partnerships) {
    return new UndoChange(partnerships);
  }

  @Bean
  ImportDossier importDossier(Partnerships partnerships) {
    return new ImportDossier(partnerships);
  }

  @Bean
  CreatePartnership createPartnership(Partnerships partnerships) {
    return new CreatePartnership(partnerships);
  }

  @Bean
  SaveConsultation saveConsultation(Partnerships partnerships) {
    return new SaveConsultation(partnerships);
  }

  @Bean
  RoundResults roundResults(Polls polls, LiveVotes live) {
    return new RoundResults(polls, live, RESULT_SEED);
  }

  @Bean
  Parameters parameters() {
    return Parameters.ours();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
