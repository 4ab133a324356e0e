package org.entente.web;

import java.time.Clock;
import org.entente.app.consult.SaveConsultation;
import org.entente.app.edit.CreatePartnership;
import org.entente.app.edit.EditRows;
import org.entente.app.edit.ImportDossier;
import org.entente.app.edit.UndoChange;
import org.entente.app.ports.Partnerships;
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
  Parameters parameters() {
    return Parameters.ours();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
