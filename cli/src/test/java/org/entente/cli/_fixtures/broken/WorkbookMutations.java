package org.entente.cli._fixtures.broken;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.entente.dossier.ConsultationText;
import org.entente.dossier.Draft;
import org.entente.exchange.DossierWorkbook;

/** Breaks the inside of a workbook. */
final class WorkbookMutations {
  private static final String BOOK = "xl/workbook.xml";
  private static final String SECOND_ROW = "<row r=\"2\">";

  private final Map<String, String> sound = new TreeMap<>();
  private final List<String> files = new ArrayList<>();
  private final int texts;
  private final List<Broken> all = new ArrayList<>();

  WorkbookMutations(Draft draft) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DossierWorkbook.write(draft, bytes);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        sound.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    files.add("dossier.yaml");
    files.add("acceptance.yaml");
    draft.consultations().keySet().forEach(id -> files.add(ConsultationText.file(id)));
    texts = files.size();
    draft.tables().forEach(table -> files.add(table.file()));
  }

  List<Broken> all() throws IOException {
    Expected damaged = Expected.at("file.damaged", "");
    for (int number = texts + 1; number <= files.size(); number++) {
      String part = "xl/worksheets/sheet" + number + ".xml";
      String file = files.get(number - 1);
      change(
          "formula",
          part,
          SECOND_ROW,
          "<row r=\"2\"><c r=\"B2\"><f>1+1</f><v>2</v></c>",
          Expected.at("file.formula", file, 2));
      change(
          "beyond the header",
          part,
          SECOND_ROW,
          "<row r=\"2\"><c r=\"ZZ2\" t=\"str\"><v>x</v></c>",
          Expected.at("file.row_ragged", file, 2));
      change("entities", part, "<worksheet ", laughs(), damaged);
      change("depth", part, "<sheetData>", "<sheetData>" + "<x>".repeat(100_000), damaged);
      change("open tags", part, "</sheetData>", "", damaged);
      change("row number", part, SECOND_ROW, "<row r=\"-2\">", damaged);
      change("cell name", part, "r=\"A1\"", "r=\"1A\"", damaged);
      change("shared text", part, "t=\"inlineStr\"><is>", "t=\"s\"><v>9</v><is>", damaged);
    }
    change("sheet missing", BOOK, "r:id=\"rId3\"", "r:id=\"rId99\"", damaged);
    change(
        "sheet twice",
        BOOK,
        "name=\"options\"",
        "name=\"issues\"",
        Expected.at("file.name_twice", "issues"));
    change(
        "sheet renamed",
        BOOK,
        "name=\"actors\"",
        "name=\"Actors\"",
        Expected.at("dossier.file_missing", "actors.csv"));
    change("no workbook", BOOK, "workbook", "book\u0001", damaged);
    return all;
  }

  private static String laughs() {
    return "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><worksheet ";
  }

  private void change(String what, String part, String from, String to, Expected expected)
      throws IOException {
    String xml = sound.getOrDefault(part, "");
    if (!xml.contains(from)) {
      throw new IllegalStateException(part + " must contain " + from);
    }
    Map<String, byte[]> parts = new TreeMap<>();
    sound.forEach((name, text) -> parts.put(name, text.getBytes(StandardCharsets.UTF_8)));
    parts.put(part, xml.replace(from, to).getBytes(StandardCharsets.UTF_8));
    all.add(Broken.bytes(what + " in " + part, ".xlsx", ByteMutations.zip(parts), expected));
  }
}
