package org.entente.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.entente.dossier.Content;

/**
 * What a workbook keeps beside its sheets: their names, the texts that cells share, and which
 * styles show dates.
 *
 * <p>Source: ECMA-376-1, 18 (SpreadsheetML).
 *
 * @param texts by their number
 * @param dateStyles numbers of the cell styles that show dates
 * @param since1904 whether days count from 1904, as old Macintoshes did
 */
record WorkbookParts(
    List<SheetPart> sheets, List<String> texts, Set<Integer> dateStyles, boolean since1904) {
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

  /** A sheet's name and its XML. */
  record SheetPart(String name, Content xml) {}

  WorkbookParts {
    sheets = List.copyOf(sheets);
    texts = List.copyOf(texts);
    dateStyles = Set.copyOf(dateStyles);
  }

  /**
   * Reads the parts.
   *
   * @throws XMLStreamException if they are not what a workbook must have
   */
  static WorkbookParts of(Map<String, Content> parts, int longestText) throws XMLStreamException {
    String book = target(parts, "_rels/.rels", "", "officeDocument").orElse("xl/workbook.xml");
    String folder = book.substring(0, book.lastIndexOf('/') + 1);
    String links = folder + "_rels/" + book.substring(folder.length()) + ".rels";
    Map<String, String> targets = new HashMap<>();
    Xml relations = open(parts, links, longestText);
    while (relations.next()) {
      if (relations.opens("Relationship")) {
        targets.put(relations.attribute("Id"), resolved(folder, relations.attribute("Target")));
      }
    }
    List<SheetPart> sheets = new ArrayList<>();
    boolean since1904 = false;
    Xml workbook = open(parts, book, longestText);
    while (workbook.next()) {
      if (workbook.opens("workbookPr")) {
        since1904 = Set.of("1", "true").contains(workbook.attribute("date1904"));
      } else if (workbook.opens("sheet")) {
        Content xml = parts.get(targets.getOrDefault(workbook.attribute("id"), ""));
        if (xml == null) {
          throw new XMLStreamException("sheet missing");
        }
        sheets.add(new SheetPart(SheetText.unescaped(workbook.attribute("name")), xml));
      }
    }
    return new WorkbookParts(
        sheets,
        texts(parts, target(parts, links, folder, "sharedStrings"), longestText),
        dateStyles(parts, target(parts, links, folder, "styles"), longestText),
        since1904);
  }

  private static Xml open(Map<String, Content> parts, String name, int longestText)
      throws XMLStreamException {
    Content part = parts.get(name);
    if (part == null) {
      throw new XMLStreamException("part missing");
    }
    return Xml.of(part, longestText);
  }

  private static Optional<String> target(
      Map<String, Content> parts, String links, String folder, String kind)
      throws XMLStreamException {
    Xml relations = open(parts, links, 0);
    while (relations.next()) {
      if (relations.opens("Relationship") && relations.attribute("Type").endsWith("/" + kind)) {
        return Optional.of(resolved(folder, relations.attribute("Target")));
      }
    }
    return Optional.empty();
  }

  private static String resolved(String folder, String target) {
    return target.startsWith("/") ? target.substring(1) : folder + target;
  }

  private static List<String> texts(
      Map<String, Content> parts, Optional<String> name, int longestText)
      throws XMLStreamException {
    List<String> texts = new ArrayList<>();
    if (name.isEmpty()) {
      return texts;
    }
    Xml xml = open(parts, name.get(), longestText);
    while (xml.next()) {
      if (xml.opens("si")) {
        texts.add(richText(xml, "si", longestText));
      }
    }
    return texts;
  }

  /** The text inside an element that has just opened, without readings in other scripts. */
  static String richText(Xml xml, String element, int longestText) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean reading = false;
    while (!xml.closes(element) && xml.next()) {
      if (xml.opens("rPh")) {
        reading = true;
      } else if (xml.closes("rPh")) {
        reading = false;
      } else if (xml.opens("t")) {
        String part = xml.text();
        text.append(reading ? "" : part);
      }
      if (text.length() > longestText) {
        throw new XMLStreamException("length");
      }
    }
    return SheetText.unescaped(text.toString());
  }

  private static Set<Integer> dateStyles(
      Map<String, Content> parts, Optional<String> name, int longestText)
      throws XMLStreamException {
    Set<Integer> dates = new HashSet<>();
    if (name.isEmpty()) {
      return dates;
    }
    Map<Integer, String> formats = new HashMap<>();
    boolean inCells = false;
    int style = 0;
    Xml xml = open(parts, name.get(), longestText);
    while (xml.next()) {
      if (xml.opens("numFmt")) {
        formats.put(whole(xml.attribute("numFmtId")), xml.attribute("formatCode"));
      } else if (xml.opens("cellXfs") || xml.closes("cellXfs")) {
        inCells = xml.opens("cellXfs");
      } else if (inCells && xml.opens("xf")) {
        int format = whole(xml.attribute("numFmtId"));
        if (showsDate(format, formats.getOrDefault(format, ""))) {
          dates.add(style);
        }
        style++;
      }
    }
    return dates;
  }

  /** A whole number from 0; −1 if the text is none. */
  static int whole(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }

  private static boolean showsDate(int format, String code) {
    boolean known = (format >= 14 && format <= 17) || format == 22;
    String bare = LITERAL.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
    return known || bare.contains("y") || bare.contains("d");
  }
}
