package org.entente.web.page;

import java.util.function.BooleanSupplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells a watchdog whether the workspace can work; tells nothing else. */
@Controller
class HealthPage {
  private final BooleanSupplier healthy;

  HealthPage(BooleanSupplier healthy) {
    this.healthy = healthy;
  }

  @GetMapping("/health")
  ResponseEntity<String> health() {
    boolean well = healthy.getAsBoolean();
    return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .contentType(MediaType.TEXT_PLAIN)
        .body(well ? "well\n" : "the database does not answer\n");
  }
}
