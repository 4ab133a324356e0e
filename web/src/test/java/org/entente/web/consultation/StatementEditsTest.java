package org.entente.web.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.entente.app.ports.RowChange;
import org.entente.dialogue.ConsultationId;
import org.entente.dossier.Dialect;
import org.entente.dossier.Draft;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.junit.jupiter.api.Test;

class StatementEditsTest {
  private static final List<String> COLUMNS = List.of("id", "text", "status", "source");

  private final StatementEdits edits =
      new StatementEdits(
          new Draft("", "", new TreeMap<>(), List.of(statements()), List.of()),
          new ConsultationId("spring"));

  private static Table statements() {
    return new Table(
        "consultations/spring/statements.csv",
        Dialect.OURS,
        COLUMNS,
        List.of(
            new Row(2, List.of("fees", "No fees", "in", "")),
            new Row(3, List.of("cost", "No cost", "in", "")),
            new Row(4, List.of("old", "No more", "out", ""))));
  }

  @Test
  void mergesIntoAStatementThatIsStillAskedAndNotIntoItself() {
    assertThat(edits.canMerge(List.of("cost"), "fees")).isTrue();
    assertThat(edits.canMerge(List.of("cost", "fees"), "fees")).isTrue();
    assertThat(edits.canMerge(List.of("fees"), "fees")).isFalse();
    assertThat(edits.canMerge(List.of("cost"), "old")).isFalse();
    assertThat(edits.canMerge(List.of("cost"), "nope")).isFalse();
    assertThat(edits.canMerge(List.of("cost"), "")).isFalse();
    assertThat(edits.canMerge(List.of(), "fees")).isFalse();
    assertThat(edits.canMerge(List.of("nope"), "fees")).isFalse();
  }

  @Test
  void whatIsMergedIsTakenOutAndSaysIntoWhat() {
    assertThat(edits.merged(List.of("cost", "fees"), "fees"))
        .extracting(RowChange::key)
        .containsExactly("cost");
  }
}
