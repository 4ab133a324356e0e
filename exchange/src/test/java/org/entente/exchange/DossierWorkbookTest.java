package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.entente.dossier.Attachment;
import org.entente.dossier.Content;
import org.entente.dossier.Dialect;
import org.entente.dossier.Draft;
import org.entente.dossier.Table;
import org.entente.exchange._fixtures.Archive;
import org.entente.exchange._fixtures.Codes;
import org.junit.jupiter.api.Test;

class DossierWorkbookTest {
  private static final String BOOK =
      "<workbook xmlns:r='r'><sheets><sheet name='actors' r:id='rId1'/></sheets></workbook>";
  private static final String LINK = "<Relationship Id='rId1' Type='t/%s' Target='%s'/>";

  private static Reading<Draft> read(byte[] bytes) throws IOException {
    return DossierWorkbook.read(new ByteArrayInputStream(bytes), Limits.DEFAULT);
  }

  private static Reading<Draft> read(XSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    workbook.close();
    return read(bytes.toByteArray());
  }

  private static byte[] written(Draft draft) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DossierWorkbook.write(draft, bytes);
    return bytes.toByteArray();
  }

  /** A workbook with one sheet of this XML. */
  private static byte[] raw(String sheet) {
    return new Archive()
        .with("_rels/.rels", "<R>" + LINK.formatted("officeDocument", "xl/workbook.xml") + "</R>")
        .with("xl/workbook.xml", BOOK)
        .with(
            "xl/_rels/workbook.xml.rels",
            "<R>" + LINK.formatted("worksheet", "worksheets/sheet1.xml") + "</R>")
        .with("xl/worksheets/sheet1.xml", sheet)
        .toBytes();
  }

  private static Draft draft(String... cells) {
    List<String> columns = List.of("id", "name", "mandate").subList(0, cells.length);
    return new Draft(
        "id: nurses\n\ntitle: x\n",
        "",
        List.of(
            new Table(
                "actors.csv",
                Dialect.OURS,
                columns,
                List.of(new org.entente.dossier.Row(2, List.of(cells)))),
            new Table("confidential/tn-moh.csv", Dialect.OURS, List.of("issue"), List.of())),
        List.of());
  }

  @Test
  void readsWhatItWroteAndWritesTheSameBytesAgain() throws IOException {
    Draft draft = draft("tn-moh", "Ministère", "=2+3");

    assertThat(Codes.value(read(written(draft)))).isEqualTo(draft);
    assertThat(written(draft)).isEqualTo(written(draft));
  }

  @Test
  void otherProgramsReadTextAsTextAndNumbersAsNumbers() throws IOException {
    byte[] bytes = written(draft("007", "=2+3", "-3"));

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      Row row = workbook.getSheet("actors").getRow(1);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo("007");
      assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.STRING);
      assertThat(row.getCell(1).getStringCellValue()).isEqualTo("=2+3");
      assertThat(row.getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(-3);
      assertThat(workbook.getSheet("dossier.yaml").getRow(2).getCell(0).getStringCellValue())
          .isEqualTo("title: x");
    }
  }

  @Test
  void readsNumbersDatesAndTruthsThatPeopleTyped() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    Sheet sheet = workbook.createSheet("objectives");
    Row header = sheet.createRow(0);
    Row row = sheet.createRow(4);
    for (int place = 0; place < 6; place++) {
      header.createCell(place).setCellValue("c" + place);
    }
    row.createCell(0).setCellValue(12);
    row.createCell(1).setCellValue(0.1 + 0.2);
    Cell date = row.createCell(2);
    date.setCellValue(LocalDate.of(2027, 3, 1));
    date.setCellStyle(workbook.createCellStyle());
    date.getCellStyle().setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    row.createCell(3).setCellValue(true);
    row.createCell(5).setCellValue("shared\ntext");

    Table table = Codes.value(read(workbook)).tables().get(0);

    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().get(0).line()).isEqualTo(5);
    assertThat(table.rows().get(0).cells())
        .containsExactly("12", "0.3", "2027-03-01", "TRUE", "", "shared\ntext");
  }

  @Test
  void refusesFormulasAndNamesTheirCells() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    Sheet sheet = workbook.createSheet("actors");
    sheet.createRow(0).createCell(0).setCellValue("id");
    sheet.createRow(1).createCell(0).setCellFormula("1+1");
    sheet.createRow(2).createCell(0).setCellFormula("A2");

    assertThat(Codes.of(read(workbook)))
        .contains("file.formula actors.csv:2:id", "file.formula actors.csv:3:id");
  }

  @Test
  void neverDropsCellsBeyondTheHeader() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    Sheet sheet = workbook.createSheet("actors");
    sheet.createRow(0).createCell(0).setCellValue("id");
    sheet.createRow(1).createCell(7).setCellValue("lost");

    assertThat(Codes.of(read(workbook))).contains("file.row_ragged actors.csv:2");
  }

  @Test
  void saysWhichSheetsAreNoTables() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("x");

    assertThat(Codes.of(read(workbook))).containsExactly("file.sheet_left_out Notes");
  }

  @Test
  void tellsWhatAWorkbookCannotHold() throws IOException {
    String actor = "a".repeat(40);
    Draft draft =
        new Draft(
            "",
            "",
            List.of(
                Table.empty("confidential/" + actor + ".csv", List.of("issue")),
                new Table(
                    "actors.csv",
                    Dialect.OURS,
                    List.of("id"),
                    List.of(new org.entente.dossier.Row(2, List.of("x".repeat(40_000)))))),
            List.of(new Attachment("skills.yaml", Content.of("x"))));

    assertThat(DossierWorkbook.write(draft, new ByteArrayOutputStream()))
        .containsExactly("actors.csv", "confidential/" + actor + ".csv", "skills.yaml")
        .isEqualTo(DossierWorkbook.leftOut(draft));
  }

  @Test
  void refusesEntitiesInsideTheSheet() throws IOException {
    String laughs =
        "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><worksheet><sheetData><row r='1'>"
            + "<c r='A1' t='str'><v>&b;</v></c></row></sheetData></worksheet>";

    assertThat(Codes.of(read(raw(laughs)))).containsExactly("file.damaged ");
  }

  @Test
  void refusesXmlThatNestsWithoutEnd() throws IOException {
    assertThat(Codes.of(read(raw("<x>".repeat(100_000))))).containsExactly("file.damaged ");
    assertThat(
            Codes.of(
                read(
                    raw("<d><row r='1'><c r='A1'><v>" + "<x>".repeat(100_000) + "</v></c></row>"))))
        .containsExactly("file.damaged ");
  }

  @Test
  void refusesCellNamesAndSharedTextsThatAreNot() throws IOException {
    for (String cell :
        List.of("<c r='ZZZZZ1'><v>1</v></c>", "<c r='1'><v>1</v></c>", "<c t='s'><v>7</v></c>")) {
      assertThat(Codes.of(read(raw("<d><row r='1'>" + cell + "</row></d>"))))
          .containsExactly("file.damaged ");
    }
  }

  @Test
  void keepsNumbersBeyondMeasureAsWritten() throws IOException {
    Draft draft =
        Codes.value(
            read(
                raw(
                    "<d><row><c t='str'><v>id</v></c></row><row><c><v>1E999</v></c></row>"
                        + "<row><c><v>1E-3</v></c></row></d>")));

    assertThat(draft.tables().get(0).rows())
        .extracting(row -> row.cells().get(0))
        .containsExactly("1E999", "0.001");
  }

  @Test
  void refusesBombsAndWhatIsNoWorkbook() throws IOException {
    assertThat(Codes.of(read(new Archive().withZeros("xl/workbook.xml", 30_000_000).toBytes())))
        .containsExactly("file.expands_too_much xl/workbook.xml");
    assertThat(Codes.of(read(new Archive().with("a", "b").toBytes())))
        .containsExactly("file.damaged ");
    assertThat(Codes.of(read(new byte[] {1, 2, 3}))).containsExactly("file.damaged ");
  }
}
