package org.entente.web.booth;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The script that opens the booth without a line; browsers let it rule its own folder only. */
@Controller
class WorkerFile {
  private static final MediaType SCRIPT = new MediaType("text", "javascript");

  @GetMapping("/vote/worker.js")
  ResponseEntity<Resource> worker() {
    return ResponseEntity.ok()
        .contentType(SCRIPT)
        .cacheControl(CacheControl.noCache())
        .body(new ClassPathResource("/org/entente/web/assets/booth-worker.js"));
  }
}
