package org.entente.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.entente.dossier.Dialect;
import org.entente.dossier.Draft;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as a workbook (XLSX): one sheet per table, named as its file without the ending; the
 * two YAML files as sheets with one line per row. Every cell is written as text, marked so that no
 * spreadsheet takes it for a formula; numbers and dates typed by people are read as a dossier
 * writes them.
 */
public final class DossierWorkbook {
  private static final String ENDING = ".csv";
  private static final List<String> YAML = List.of("dossier.yaml", "acceptance.yaml");
  private static final int LONGEST_SHEET_NAME = 31;

  private final Limits limits;
  private final Findings findings = new Findings();
  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

  private DossierWorkbook(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads a workbook; the stream is left open.
   *
   * @throws IOException if the stream fails, other than by being no workbook
   */
  public static Reading<Draft> read(InputStream stream, Limits limits) throws IOException {
    return new DossierWorkbook(limits).read(stream);
  }

  private Reading<Draft> read(InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(limits.fileBytes() + 1);
    if (bytes.length > limits.fileBytes()) {
      findings.add(FileProblem.TOO_LARGE, Place.ofFile(""), "", String.valueOf(limits.fileBytes()));
      return new Reading.Refused<>(findings.inOrder());
    }
    ZipSecureFile.setMaxEntrySize(limits.totalBytes());
    ZipSecureFile.setMinInflateRatio(1.0 / limits.expansion());
    try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      Draft draft = draft(workbook);
      return findings.hasProblems()
          ? new Reading.Refused<>(Readings.withRules(draft, findings))
          : new Reading.Done<>(draft, findings.inOrder());
    } catch (IOException
        | OpenXML4JRuntimeException
        | IllegalArgumentException
        | IllegalStateException damaged) {
      findings.add(FileProblem.DAMAGED, Place.ofFile(""), "", damaged.getClass().getSimpleName());
      return new Reading.Refused<>(findings.inOrder());
    }
  }

  private Draft draft(Workbook workbook) {
    String manifest = "";
    String acceptance = "";
    List<Table> tables = new ArrayList<>();
    for (Sheet sheet : workbook) {
      String name = sheet.getSheetName();
      String file = file(name);
      if (name.equals(YAML.get(0))) {
        manifest = lines(sheet);
      } else if (name.equals(YAML.get(1))) {
        acceptance = lines(sheet);
      } else if (TableName.findByFile(file).isPresent()) {
        table(sheet, file, tables);
      } else {
        findings.add(FileProblem.SHEET_LEFT_OUT, Place.ofFile(name), name);
      }
    }
    return new Draft(manifest, acceptance, tables, List.of());
  }

  private static String file(String sheet) {
    String path = sheet.startsWith("confidential ") ? sheet.replaceFirst(" ", "/") : sheet;
    return path + ENDING;
  }

  private String lines(Sheet sheet) {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row <= sheet.getLastRowNum(); row++) {
      Row line = sheet.getRow(row);
      text.append(line == null ? "" : text(line.getCell(0), sheet.getSheetName(), "")).append('\n');
    }
    return text.toString();
  }

  private void table(Sheet sheet, String file, List<Table> tables) {
    Iterator<Row> rows = sheet.iterator();
    if (!rows.hasNext()) {
      findings.add(FileProblem.HEADER_MISSING, Place.ofFile(file), "");
      return;
    }
    List<String> columns = new ArrayList<>();
    Row header = rows.next();
    for (int place = 0; place < Math.min(header.getLastCellNum(), limits.columns()); place++) {
      columns.add(text(header.getCell(place), file, "").strip());
    }
    while (!columns.isEmpty() && columns.get(columns.size() - 1).isEmpty()) {
      columns.remove(columns.size() - 1);
    }
    if (!CsvFile.checkHeader(file, columns, 1, findings)) {
      return;
    }
    List<org.entente.dossier.Row> kept = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      List<String> cells = new ArrayList<>(columns.size());
      for (int place = 0; place < columns.size(); place++) {
        cells.add(text(row.getCell(place), file, columns.get(place)));
      }
      if (!cells.stream().allMatch(String::isEmpty)) {
        kept.add(new org.entente.dossier.Row(row.getRowNum() + 1, cells));
      }
    }
    tables.add(new Table(file, Dialect.OURS, columns, kept));
  }

  private String text(@Nullable Cell cell, String file, String column) {
    if (cell == null) {
      return "";
    }
    if (cell.getCellType() == CellType.FORMULA) {
      findings.add(
          FileProblem.FORMULA,
          new Place(file, cell.getRowIndex() + 1, column),
          cell.getCellFormula());
      return "";
    }
    if (cell.getCellType() == CellType.NUMERIC) {
      return DateUtil.isCellDateFormatted(cell)
          ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
          : NumberToTextConverter.toText(cell.getNumericCellValue());
    }
    return cell.getCellType() == CellType.STRING
        ? cell.getStringCellValue()
        : formatter.formatCellValue(cell);
  }

  /**
   * Writes a dossier as a workbook; the stream is left open.
   *
   * <p>Shape: attachments and tables whose name is too long for a sheet are left out; the caller is
   * told which.
   *
   * @return paths that the workbook does not hold
   * @throws IOException if the stream fails
   */
  public static List<String> write(Draft draft, OutputStream stream) throws IOException {
    List<String> leftOut =
        draft.attachments().stream().map(other -> other.path()).collect(Collectors.toList());
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
      CellStyle plain = workbook.createCellStyle();
      plain.setQuotePrefixed(true);
      plain.setDataFormat(workbook.createDataFormat().getFormat("@"));
      writeLines(workbook, plain, YAML.get(0), draft.manifest());
      writeLines(workbook, plain, YAML.get(1), draft.acceptance());
      for (Table table : draft.tables()) {
        String name =
            table.file().substring(0, table.file().length() - ENDING.length()).replace('/', ' ');
        if (name.length() > LONGEST_SHEET_NAME) {
          leftOut.add(table.file());
        } else {
          writeTable(workbook.createSheet(name), plain, table);
        }
      }
      workbook.write(stream);
    }
    return List.copyOf(leftOut);
  }

  private static void writeLines(Workbook workbook, CellStyle plain, String name, String text) {
    if (text.isEmpty()) {
      return;
    }
    Sheet sheet = workbook.createSheet(name);
    int number = 0;
    for (String line : text.lines().toList()) {
      write(sheet.createRow(number++), 0, line, plain);
    }
  }

  private static void writeTable(Sheet sheet, CellStyle plain, Table table) {
    int number = 0;
    Row header = sheet.createRow(number++);
    for (int place = 0; place < table.columns().size(); place++) {
      write(header, place, table.columns().get(place), plain);
    }
    sheet.createFreezePane(0, 1);
    for (org.entente.dossier.Row row : table.rows()) {
      Row written = sheet.createRow(number++);
      for (int place = 0; place < row.cells().size(); place++) {
        write(written, place, row.cells().get(place), plain);
      }
    }
  }

  private static void write(Row row, int place, String text, CellStyle plain) {
    if (!text.isEmpty()) {
      Cell cell = row.createCell(place, CellType.STRING);
      cell.setCellValue(text);
      cell.setCellStyle(plain);
    }
  }
}
