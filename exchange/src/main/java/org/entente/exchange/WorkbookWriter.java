package org.entente.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes sheets of text as a workbook, the same bytes for the same sheets. Numbers are numbers if a
 * spreadsheet gives them back as they were; all else is text, and marked so that no spreadsheet
 * takes it for a formula even when somebody edits the cell.
 */
final class WorkbookWriter {
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final Pattern NUMBER =
      Pattern.compile("0|-?[1-9][0-9]{0,14}|-?(0|[1-9][0-9]{0,6})\\.[0-9]{0,7}[1-9]");
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final int LONGEST_NAME = 31;
  private static final int LONGEST_TEXT = 32_767;
  private static final int MOST_ROWS = 1_048_576;
  private static final int MOST_COLUMNS = 16_384;
  private static final Pattern BAD_NAME = Pattern.compile("[\\\\/?*\\[\\]:\\p{Cc}]|^'|'$|^$");

  private final ZipOutputStream zip;
  private final List<String> names = new ArrayList<>();

  WorkbookWriter(OutputStream stream) {
    this.zip = new ZipOutputStream(stream);
  }

  /** Whether spreadsheets can hold such a sheet. */
  static boolean holds(String name, List<List<String>> rows) {
    return name.length() <= LONGEST_NAME
        && !BAD_NAME.matcher(name).find()
        && rows.size() <= MOST_ROWS
        && rows.stream().allMatch(WorkbookWriter::holds);
  }

  private static boolean holds(List<String> row) {
    return row.size() <= MOST_COLUMNS
        && row.stream().allMatch(cell -> SheetText.escaped(cell).length() <= LONGEST_TEXT);
  }

  /** Writes one sheet; the first row stays in sight if it is a header. */
  void sheet(String name, List<List<String>> rows, boolean header) throws IOException {
    names.add(name);
    begin("xl/worksheets/sheet" + names.size() + ".xml");
    say("<worksheet xmlns=\"" + MAIN + "\">");
    if (header) {
      say(
          "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
              + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
    }
    say("<sheetData>");
    int line = 1;
    for (List<String> row : rows) {
      say(row(row, line++));
    }
    say("</sheetData></worksheet>");
    zip.closeEntry();
  }

  private static String row(List<String> cells, int line) {
    StringBuilder xml = new StringBuilder("<row r=\"" + line + "\">");
    for (int place = 0; place < cells.size(); place++) {
      String text = cells.get(place);
      String name = letters(place) + line;
      if (NUMBER.matcher(text).matches()) {
        xml.append("<c r=\"").append(name).append("\"><v>").append(text).append("</v></c>");
      } else if (!text.isEmpty()) {
        xml.append("<c r=\"").append(name).append("\" s=\"1\" t=\"inlineStr\"><is>");
        xml.append("<t xml:space=\"preserve\">");
        xml.append(SheetText.xml(SheetText.escaped(text))).append("</t></is></c>");
      }
    }
    return xml.append("</row>").toString();
  }

  private static String letters(int place) {
    StringBuilder letters = new StringBuilder();
    for (int left = place + 1; left > 0; left = (left - 1) / 26) {
      letters.insert(0, (char) ('A' + (left - 1) % 26));
    }
    return letters.toString();
  }

  /** Writes what holds the sheets together; the stream is left open. */
  void finish() throws IOException {
    StringBuilder types = new StringBuilder();
    StringBuilder sheets = new StringBuilder();
    StringBuilder links = new StringBuilder();
    for (int number = 1; number <= names.size(); number++) {
      String part = "worksheets/sheet" + number + ".xml";
      types.append(override("/xl/" + part, "worksheet"));
      sheets.append("<sheet name=\"").append(SheetText.xml(names.get(number - 1)));
      sheets.append("\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>");
      links.append(link(number, "worksheet", part));
    }
    part(
        "[Content_Types].xml",
        "<Types xmlns=\""
            + PACKAGE
            + "content-types\"><Default Extension=\"rels\" ContentType=\""
            + "application/vnd.openxmlformats-package.relationships+xml\"/>"
            + override("/xl/workbook.xml", "sheet.main")
            + override("/xl/styles.xml", "styles")
            + types
            + "</Types>");
    part("_rels/.rels", links(link(1, "officeDocument", "xl/workbook.xml")));
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + LINKS
            + "\"><sheets>"
            + sheets
            + "</sheets></workbook>");
    part(
        "xl/_rels/workbook.xml.rels",
        links(links + link(names.size() + 1, "styles", "styles.xml")));
    part("xl/styles.xml", styles());
    zip.finish();
  }

  private static String styles() {
    return "<styleSheet xmlns=\""
        + MAIN
        + "\"><fonts count=\"1\"><font/></fonts><fills count=\"2\"><fill><patternFill"
        + " patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
        + "</fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/>"
        + "</cellStyleXfs><cellXfs count=\"2\"><xf xfId=\"0\"/><xf numFmtId=\"49\" xfId=\"0\""
        + " applyNumberFormat=\"1\" quotePrefix=\"1\"/></cellXfs></styleSheet>";
  }

  private static String override(String part, String kind) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + kind + "+xml\"/>";
  }

  private static String links(String links) {
    return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + links + "</Relationships>";
  }

  private static String link(int number, String kind, String part) {
    return "<Relationship Id=\"rId"
        + number
        + "\" Type=\""
        + LINKS
        + "/"
        + kind
        + "\" Target=\""
        + part
        + "\"/>";
  }

  private void part(String name, String xml) throws IOException {
    begin(name);
    say(xml);
    zip.closeEntry();
  }

  private void begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    say(HEAD);
  }

  private void say(String xml) throws IOException {
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
  }
}
