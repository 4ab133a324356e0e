package org.entente.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.entente.dossier.Content;

/** Reads one sheet of a workbook, row by row. */
final class SheetReader {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,400}(\\.[0-9]{0,400})?");
  private static final Pattern SCIENTIFIC =
      Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{0,40})?[eE][+-]?[0-9]{1,3}");
  private static final int LARGEST_EXPONENT = 30;
  private static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_EVEN);
  private static final int LAST_DAY = 2_958_465;
  private static final int LEAP_DAY = 60;
  private static final int SECONDS_A_DAY = 86_400;

  private final WorkbookParts parts;
  private final Limits limits;

  SheetReader(WorkbookParts parts, Limits limits) {
    this.parts = parts;
    this.limits = limits;
  }

  /**
   * One cell.
   *
   * @param place counted from 0
   * @param formula what computes it; empty if it is written by hand
   */
  record SheetCell(int place, String text, String formula) {}

  /**
   * One row.
   *
   * @param line counted from 1
   * @param cells those that hold something, in the order written
   */
  record SheetRow(int line, List<SheetCell> cells) {
    SheetRow {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Hands over every row that holds something.
   *
   * @throws XMLStreamException if the sheet is damaged
   */
  void read(Content sheet, Consumer<SheetRow> rows) throws XMLStreamException {
    Xml xml = Xml.of(sheet, limits.cellCharacters());
    int line = 0;
    while (xml.next()) {
      if (xml.opens("row")) {
        String number = xml.attribute("r");
        line = number.isEmpty() ? line + 1 : WorkbookParts.whole(number);
        if (line < 1) {
          throw new XMLStreamException("row number");
        }
        List<SheetCell> cells = cells(xml);
        if (!cells.isEmpty()) {
          rows.accept(new SheetRow(line, cells));
        }
      }
    }
  }

  private List<SheetCell> cells(Xml xml) throws XMLStreamException {
    List<SheetCell> cells = new ArrayList<>();
    int place = -1;
    while (!xml.closes("row") && xml.next()) {
      if (xml.opens("c")) {
        String name = xml.attribute("r");
        place = name.isEmpty() ? place + 1 : column(name);
        SheetCell cell = cell(xml, place);
        if (!cell.text().isEmpty() || !cell.formula().isEmpty()) {
          cells.add(cell);
        }
        if (cells.size() > limits.columns() + 1) {
          return cells;
        }
      }
    }
    return cells;
  }

  private SheetCell cell(Xml xml, int place) throws XMLStreamException {
    String kind = xml.attribute("t");
    int style = WorkbookParts.whole(xml.attribute("s"));
    String text = "";
    String formula = "";
    while (!xml.closes("c") && xml.next()) {
      if (xml.opens("f")) {
        String written = xml.text();
        formula = written.isEmpty() ? "=" : written;
      } else if (xml.opens("is")) {
        text = WorkbookParts.richText(xml, "is", limits.cellCharacters());
      } else if (xml.opens("v")) {
        text = value(kind, style, xml.text());
      }
    }
    return new SheetCell(place, text, formula);
  }

  private String value(String kind, int style, String written) throws XMLStreamException {
    switch (kind) {
      case "s" -> {
        int number = WorkbookParts.whole(written.strip());
        if (number < 0 || number >= parts.texts().size()) {
          throw new XMLStreamException("shared text");
        }
        return parts.texts().get(number);
      }
      case "b" -> {
        return written.strip().equals("1") ? "TRUE" : "FALSE";
      }
      case "", "n" -> {
        return number(written.strip(), parts.dateStyles().contains(style));
      }
      default -> {
        return SheetText.unescaped(written);
      }
    }
  }

  private String number(String written, boolean date) {
    if (!NUMBER.matcher(written).matches() && !SCIENTIFIC.matcher(written).matches()) {
      return written;
    }
    BigDecimal number = new BigDecimal(written).round(PRECISION).stripTrailingZeros();
    if (Math.abs(number.scale()) > LARGEST_EXPONENT) {
      return written;
    }
    return date && number.signum() > 0 && number.intValue() <= LAST_DAY
        ? date(number)
        : number.toPlainString();
  }

  /** Days since the end of 1899; spreadsheets believe that 1900 was a leap year. */
  private String date(BigDecimal days) {
    int whole = days.intValue();
    LocalDate first =
        parts.since1904()
            ? LocalDate.of(1904, 1, 1)
            : LocalDate.of(1899, 12, whole < LEAP_DAY ? 31 : 30);
    long seconds =
        days.remainder(BigDecimal.ONE)
            .multiply(BigDecimal.valueOf(SECONDS_A_DAY))
            .setScale(0, RoundingMode.HALF_UP)
            .longValue();
    LocalDateTime moment = first.plusDays(whole).atStartOfDay().plusSeconds(seconds);
    return seconds == 0 ? moment.toLocalDate().toString() : moment.toString();
  }

  /** The place of a cell by its name: {@code C5} is 2. */
  private static int column(String name) throws XMLStreamException {
    int place = 0;
    for (int at = 0; at < name.length() && Character.isLetter(name.charAt(at)); at++) {
      char letter = name.charAt(at);
      if (letter < 'A' || letter > 'Z' || at > 2) {
        throw new XMLStreamException("cell name");
      }
      place = place * 26 + (letter - 'A' + 1);
    }
    if (place == 0) {
      throw new XMLStreamException("cell name");
    }
    return place - 1;
  }
}
