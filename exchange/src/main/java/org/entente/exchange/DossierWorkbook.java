package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.entente.dossier.Attachment;
import org.entente.dossier.ConsultationText;
import org.entente.dossier.Content;
import org.entente.dossier.Draft;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;

/**
 * A dossier as a workbook (XLSX): one sheet per table, named as its file without the ending; the
 * two YAML files as sheets with one line per row. Numbers and dates typed by people are read as a
 * dossier writes them; formulas are refused.
 */
public final class DossierWorkbook {
  private static final String ENDING = ".csv";
  private static final String CONSULTATION = "consultation ";
  private static final String MANIFEST = "dossier.yaml";
  private static final String ACCEPTANCE = "acceptance.yaml";

  private final Limits limits;
  private final Findings findings = new Findings();
  private final CellRoom room;
  private final Set<String> seen = new HashSet<>();

  private DossierWorkbook(Limits limits) {
    this.limits = limits;
    this.room = new CellRoom(limits);
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
    Optional<byte[]> archive = Unpacking.packed(stream, limits.fileBytes(), findings);
    Map<String, Content> parts = new HashMap<>();
    archive.ifPresent(
        bytes ->
            new Unpacking(limits, findings)
                .run(bytes, (entry, part) -> parts.put(entry.getName(), Content.of(part))));
    if (findings.hasProblems()) {
      return new Reading.Refused<>(findings.inOrder());
    }
    try {
      Draft draft = draft(WorkbookParts.of(parts, limits.cellCharacters()));
      return Readings.of(draft, findings);
    } catch (XMLStreamException damaged) {
      String how = String.valueOf(damaged.getMessage()).lines().reduce("", (all, line) -> line);
      findings.add(FileProblem.DAMAGED, Place.ofFile(""), "", how);
      return new Reading.Refused<>(findings.inOrder());
    }
  }

  private Draft draft(WorkbookParts parts) throws XMLStreamException {
    SheetReader reader = new SheetReader(parts, limits);
    String manifest = "";
    String acceptance = "";
    SortedMap<String, String> consultations = new TreeMap<>();
    List<Table> tables = new ArrayList<>();
    for (WorkbookParts.SheetPart sheet : parts.sheets()) {
      String name = sheet.name();
      String file = file(name);
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        findings.add(FileProblem.NAME_TWICE, Place.ofFile(name), name, name);
      } else if (name.equals(MANIFEST)) {
        manifest = lines(reader, sheet);
      } else if (name.equals(ACCEPTANCE)) {
        acceptance = lines(reader, sheet);
      } else if (ConsultationText.findId(consultationFile(name)).isPresent()) {
        consultations.put(name.substring(CONSULTATION.length()), lines(reader, sheet));
      } else if (TableName.findByFile(file).isPresent()) {
        SheetTable table = new SheetTable(file, limits, room, findings);
        reader.read(sheet.xml(), table::take);
        table.build().ifPresent(tables::add);
      } else {
        findings.add(FileProblem.SHEET_LEFT_OUT, Place.ofFile(name), name);
      }
    }
    return new Draft(manifest, acceptance, consultations, tables, List.of());
  }

  /** The file that a sheet holds: {@code statements 2026} is that table of consultation 2026. */
  private static String file(String sheet) {
    int space = sheet.indexOf(' ');
    if (space < 0) {
      return sheet + ENDING;
    }
    return Arrays.stream(TableName.values())
        .filter(TableName::isManifold)
        .filter(name -> name.code().equals(sheet.substring(0, space)))
        .map(name -> name.file(sheet.substring(space + 1)))
        .findFirst()
        .orElse(sheet + ENDING);
  }

  private static String consultationFile(String sheet) {
    return sheet.startsWith(CONSULTATION)
        ? ConsultationText.file(sheet.substring(CONSULTATION.length()))
        : "";
  }

  /** The sheet of a table: the reverse of {@link #file}. */
  private static String sheet(String path) {
    return Arrays.stream(TableName.values())
        .filter(TableName::isManifold)
        .flatMap(name -> name.findSubject(path).map(of -> name.code() + " " + of).stream())
        .findFirst()
        .orElse(path.substring(0, path.length() - ENDING.length()));
  }

  private String lines(SheetReader reader, WorkbookParts.SheetPart sheet)
      throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int[] last = {0};
    reader.read(
        sheet.xml(),
        row -> {
          if (!room.take(List.of(row.cells().get(0).text())) || row.line() > limits.cells()) {
            if (last[0] >= 0) {
              CsvFile.tooManyCells(sheet.name(), room, findings);
            }
            last[0] = -1;
          } else if (last[0] >= 0) {
            text.append("\n".repeat(Math.max(0, row.line() - last[0] - 1)));
            row.cells().stream()
                .filter(cell -> cell.place() == 0)
                .forEach(cell -> text.append(cell.text()));
            text.append('\n');
            last[0] = row.line();
          }
        });
    return text.toString();
  }

  /**
   * Writes a dossier as a workbook, the same bytes for the same dossier; the stream is left open.
   *
   * <p>Shape: attachments, and files that no sheet can hold because a name or a text is too long,
   * are left out; the caller is told which.
   *
   * @return paths that the workbook does not hold
   * @throws IOException if the stream fails
   */
  public static List<String> write(Draft draft, OutputStream stream) throws IOException {
    WorkbookWriter writer = new WorkbookWriter(stream);
    for (Page page : pages(draft)) {
      if (page.fits()) {
        writer.sheet(page.name(), page.rows(), page.table());
      }
    }
    writer.finish();
    return leftOut(draft);
  }

  /** Paths of the parts of a dossier that a workbook of it does not hold. Cost: as of writing. */
  public static List<String> leftOut(Draft draft) {
    return Stream.concat(
            pages(draft).stream().filter(page -> !page.fits()).map(Page::path),
            draft.attachments().stream().map(Attachment::path))
        .toList();
  }

  /** A part of a dossier as a sheet would show it. */
  private record Page(String path, String name, List<List<String>> rows, boolean table) {
    static Page of(Table table) {
      String path = table.file();
      List<List<String>> rows = new ArrayList<>();
      rows.add(table.columns());
      table.rows().forEach(row -> rows.add(row.cells()));
      return new Page(path, sheet(path), rows, true);
    }

    static Page of(String path, String name, String text) {
      return new Page(path, name, text.lines().map(List::of).toList(), false);
    }

    boolean fits() {
      return WorkbookWriter.holds(name, rows);
    }
  }

  private static List<Page> pages(Draft draft) {
    List<Page> pages = new ArrayList<>();
    pages.add(Page.of(MANIFEST, MANIFEST, draft.manifest()));
    pages.add(Page.of(ACCEPTANCE, ACCEPTANCE, draft.acceptance()));
    draft
        .consultations()
        .forEach(
            (id, text) -> pages.add(Page.of(ConsultationText.file(id), CONSULTATION + id, text)));
    pages.removeIf(page -> page.rows().isEmpty());
    draft.tables().forEach(table -> pages.add(Page.of(table)));
    return pages;
  }
}
