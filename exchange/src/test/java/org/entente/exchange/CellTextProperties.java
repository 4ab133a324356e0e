package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.dossier.Dialect;
import org.entente.dossier.Draft;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.exchange._fixtures.Codes;
import org.entente.kernel.Findings;

/** Whatever text a person writes into a cell comes back, whatever the dossier is kept in. */
class CellTextProperties {
  @Provide
  Arbitrary<String> cells() {
    Arbitrary<String> anything =
        Arbitraries.strings().excludeChars('\0').ofMaxLength(12).filter(CellTextProperties::sound);
    Arbitrary<String> nasty =
        Arbitraries.strings().withChars("=+-@'\"\t\r\n,; x_0D.\u0001\uFF1D").ofMaxLength(10);
    Arbitrary<String> numbers =
        Arbitraries.oneOf(
            Arbitraries.doubles().map(String::valueOf),
            Arbitraries.integers().map(String::valueOf),
            Arbitraries.of("007", "-3", "+4", "1.50", "-0", "1e5", "0.1", "12345678901234567"));
    Arbitrary<String> words =
        Arbitraries.of(
            "", " ", "'", "_x000D_", "_x005F_x000D_", "=1+1", "'=1", "\uD83D\uDE00", "é");
    return Arbitraries.oneOf(anything, nasty, numbers, words);
  }

  /** Lone halves of a character are no text, and UTF-8 cannot hold them. */
  private static boolean sound(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  @Provide
  Arbitrary<Dialect> dialects() {
    return Combinators.combine(
            Arbitraries.of(',', ';'),
            Arbitraries.of(true, false),
            Arbitraries.of("\n", "\r\n", "\r"),
            Arbitraries.of(true, false))
        .as(Dialect::new);
  }

  private static Draft draft(String cell, Dialect dialect) {
    Table table =
        new Table(
            "actors.csv",
            dialect,
            List.of("id", "name", "mandate"),
            List.of(new Row(2, List.of("a", cell, "b")), new Row(3, List.of("c", cell, cell))));
    return new Draft("id: nurses\n", "", List.of(table), List.of());
  }

  private static List<List<String>> cells(Draft draft) {
    return draft.tables().get(0).rows().stream().map(Row::cells).toList();
  }

  @Property
  void aCellSurvivesCsv(@ForAll("cells") String cell, @ForAll("dialects") Dialect dialect) {
    Table table = draft(cell, dialect).tables().get(0);
    Findings findings = new Findings();
    Table read =
        CsvFile.read("actors.csv", CsvFile.write(table), Limits.DEFAULT, findings).orElseThrow();

    assertThat(findings.inOrder()).isEmpty();
    assertThat(read.columns()).isEqualTo(table.columns());
    assertThat(read.rows()).extracting(Row::cells).isEqualTo(cells(draft(cell, dialect)));
    assertThat(read.dialect()).isEqualTo(dialect);
    assertThat(CsvFile.write(read)).isEqualTo(CsvFile.write(table));
  }

  @Property
  void aCellSurvivesTheArchive(@ForAll("cells") String cell) throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    DossierZip.write(draft(cell, Dialect.OURS), zip);
    Draft read =
        Codes.value(DossierZip.read(new ByteArrayInputStream(zip.toByteArray()), Limits.DEFAULT));

    assertThat(cells(read)).isEqualTo(cells(draft(cell, Dialect.OURS)));
  }

  @Property
  void aCellSurvivesTheWorkbook(@ForAll("cells") String cell) throws IOException {
    ByteArrayOutputStream book = new ByteArrayOutputStream();
    assertThat(DossierWorkbook.write(draft(cell, Dialect.OURS), book)).isEmpty();
    Draft read =
        Codes.value(
            DossierWorkbook.read(new ByteArrayInputStream(book.toByteArray()), Limits.DEFAULT));

    assertThat(read.manifest()).isEqualTo("id: nurses\n");
    assertThat(cells(read)).isEqualTo(cells(draft(cell, Dialect.OURS)));
  }

  @Property
  void noCellOfCsvStartsAFormula(@ForAll("cells") String cell) {
    String guarded = FormulaGuard.guard(cell);

    assertThat(FormulaGuard.unguard(guarded)).isEqualTo(cell);
    assertThat(guarded.matches("[+-]?\\d+([.,]\\d+)?") || !guarded.matches("(?s)[=+\\-@\t\r\n].*"))
        .isTrue();
  }
}
