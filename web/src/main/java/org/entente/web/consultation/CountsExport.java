package org.entente.web.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.entente.app.study.RoundStudy;
import org.entente.dialogue.disclosure.Cell;
import org.entente.dialogue.disclosure.DisclosedGroup;
import org.entente.dialogue.disclosure.DisclosedStatement;
import org.entente.dossier.Content;
import org.entente.dossier.Dialect;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.exchange.CsvFile;
import org.entente.voice.words.Words;

/** The counts that a page shows of a round, as a table: statement, group, agree, disagree, pass. */
final class CountsExport {
  private static final List<String> COLUMNS =
      List.of("statement", "text", "group", "votes", "agree", "disagree", "pass");

  private CountsExport() {}

  /** The table; what is withheld has empty cells. */
  static Content of(RoundStudy study, Words words) {
    List<Row> rows = new ArrayList<>();
    for (DisclosedStatement statement : study.published().statements()) {
      String text = RoundView.text(study, statement.statement(), words);
      rows.add(row(rows.size(), statement, text, "", statement.all()));
      for (DisclosedGroup group : statement.groups()) {
        String labels = String.join("|", new TreeSet<>(group.labels()));
        rows.add(row(rows.size(), statement, text, labels, group.cell()));
      }
    }
    return CsvFile.write(new Table("counts.csv", Dialect.OURS, COLUMNS, rows));
  }

  private static Row row(
      int place, DisclosedStatement statement, String text, String group, Cell cell) {
    List<String> counts =
        cell.fold(
            full ->
                List.of(
                    String.valueOf(full.count().votes()),
                    String.valueOf(full.count().agrees()),
                    String.valueOf(full.count().disagrees()),
                    String.valueOf(full.count().passes())),
            some -> List.of(String.valueOf(some.votes()), String.valueOf(some.agrees()), "", ""),
            () -> List.of("", "", "", ""));
    List<String> cells = new ArrayList<>(List.of(statement.statement().value(), text, group));
    cells.addAll(counts);
    return new Row(place + 2, cells);
  }
}
