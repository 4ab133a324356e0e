package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.entente.dossier.Content;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.kernel.Findings;
import org.junit.jupiter.api.Test;

class CsvFileTest {
  private final Findings findings = new Findings();

  private Optional<Table> read(byte[] bytes) {
    return CsvFile.read("actors.csv", Content.of(bytes), Limits.DEFAULT, findings);
  }

  private Optional<Table> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> found() {
    return findings.inOrder().stream()
        .map(finding -> finding.code().key() + " " + finding.place())
        .toList();
  }

  @Test
  void countsLinesAsAnEditorDoes() {
    Table table = read("id,name\r\na,\"two\r\nlines\"\r\n\r\nb,x\r\n").orElseThrow();

    assertThat(table.rows()).extracting(Row::line).containsExactly(2, 5);
  }

  @Test
  void namesEveryRowThatIsTooShortOrTooLong() {
    read("id,name\na\nb,c\nd,e,f\ng,h,,\n");

    assertThat(found())
        .containsExactly("file.row_ragged actors.csv:2", "file.row_ragged actors.csv:4");
  }

  @Test
  void saysWhereAQuoteOpensThatNeverCloses() {
    assertThat(read("id,name\na,b\nc,\"d\ne,f\n")).isEmpty();
    assertThat(found()).containsExactly("file.quotes_unmatched actors.csv:3");
  }

  @Test
  void refusesTextAfterAClosingQuote() {
    assertThat(read("id,name\na,\"b\"c\n")).isEmpty();
    assertThat(found()).containsExactly("file.quotes_unmatched actors.csv:2");
  }

  @Test
  void takesAQuoteInsideAnUnquotedCellAsWritten() {
    assertThat(read("id,name\na,5\" pipe\n").orElseThrow().rows().get(0).cells())
        .containsExactly("a", "5\" pipe");
  }

  @Test
  void namesEveryLineThatIsNotUtf8() {
    read("id,name\na,é\nb,x\nc,è\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(found()).containsExactly("file.not_utf8 actors.csv:2", "file.not_utf8 actors.csv:4");
    assertThat(findings.inOrder().get(0).value()).isEqualTo("0xE9");
  }

  @Test
  void recognisesUtf16() {
    read("\uFEFFid,name\na,b\n".getBytes(StandardCharsets.UTF_16LE));

    assertThat(found()).containsExactly("file.not_utf8 actors.csv");
    assertThat(findings.inOrder().get(0).arguments()).containsExactly("UTF-16");
  }

  @Test
  void refusesUtf16WithoutMark() {
    read("id,name\na,b\n".getBytes(Charset.forName("UTF-16BE")));

    assertThat(found()).contains("file.nul_character actors.csv:1");
  }

  @Test
  void refusesOverlongAndCutOffUtf8() {
    read(new byte[] {'i', 'd', '\n', (byte) 0xC0, (byte) 0xAF, '\n', 'a', '\n', (byte) 0xE2, 'x'});

    assertThat(found()).containsExactly("file.not_utf8 actors.csv:2", "file.not_utf8 actors.csv:4");
  }

  @Test
  void refusesNulCharacters() {
    read("id,name\na,b\0c\n");

    assertThat(found()).containsExactly("file.nul_character actors.csv:2");
  }

  @Test
  void namesColumnsWithoutNameAndTwins() {
    assertThat(read("id,,name,name\n")).isEmpty();
    assertThat(found())
        .containsExactly("file.column_unnamed actors.csv:1", "file.column_twice actors.csv:1:name");
  }

  @Test
  void refusesAFileWithoutHeader() {
    assertThat(read("")).isEmpty();
    assertThat(read("\uFEFF\n\n")).isEmpty();
    assertThat(found())
        .containsExactly("file.header_missing actors.csv", "file.header_missing actors.csv");
  }

  @Test
  void refusesCellsRowsAndTablesWithoutMeasure() {
    read("id,name\na," + "x".repeat(100_001) + "\n");
    read("id" + ",".repeat(1_000_000) + "\n");
    read("id\n" + "a\n".repeat(1_000_000));

    assertThat(found())
        .containsExactly(
            "file.too_many_cells actors.csv",
            "file.too_many_columns actors.csv:1",
            "file.cell_too_long actors.csv:2");
  }

  @Test
  void readsWhatASpreadsheetDisarmedAndKeepsNumbers() {
    Table table = read("id,name\na,'=1+1\nb,-3\nc,'it\n").orElseThrow();

    assertThat(table.rows())
        .extracting(row -> row.cells().get(1))
        .containsExactly("=1+1", "-3", "'it");
    assertThat(new String(CsvFile.write(table).toBytes(), StandardCharsets.UTF_8))
        .isEqualTo("id,name\na,'=1+1\nb,-3\nc,'it\n");
  }
}
