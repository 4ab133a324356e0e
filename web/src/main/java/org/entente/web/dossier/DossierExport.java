package org.entente.web.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.entente.dossier.Draft;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.exchange.CsvFile;
import org.entente.exchange.DossierWorkbook;
import org.entente.exchange.DossierZip;
import org.entente.web.page.Desk;
import org.entente.web.page.Download;
import org.entente.web.page.NotAllowed;
import org.entente.web.page.NotThere;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A dossier to take away: as archive, as workbook, or one table of it. */
@Controller
class DossierExport {
  private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  @GetMapping("/p/{id}/dossier.zip")
  ResponseEntity<byte[]> zip(Desk desk) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DossierZip.write(allowed(desk), bytes);
    return Download.of(bytes.toByteArray(), desk.id() + ".zip", ZIP);
  }

  @GetMapping("/p/{id}/dossier.xlsx")
  ResponseEntity<byte[]> workbook(Desk desk) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DossierWorkbook.write(allowed(desk), bytes);
    return Download.of(bytes.toByteArray(), desk.id() + ".xlsx", XLSX);
  }

  @GetMapping("/p/{id}/dossier.csv")
  ResponseEntity<byte[]> table(Desk desk, @RequestParam String file) {
    Table table = allowed(desk).findTable(file).orElseThrow(NotThere::new);
    String name = TableName.findConfidentialActor(file).map(actor -> actor + ".csv").orElse(file);
    return Download.of(CsvFile.write(table).toBytes(), name, CSV);
  }

  private static Draft allowed(Desk desk) {
    if (!desk.rights().mayExport()) {
      throw new NotAllowed();
    }
    return desk.draft();
  }
}
