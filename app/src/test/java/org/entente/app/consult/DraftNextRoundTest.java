package org.entente.app.consult;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.app.consult.DraftNextRound.NextRound;
import org.entente.dialogue.HeldConsultation;
import org.entente.dossier.Dialect;
import org.entente.dossier.DossierRules;
import org.entente.dossier.Draft;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftNextRoundTest {
  private static final LocalDate SEPTEMBER = LocalDate.parse("2027-09-01");

  private static Draft draft(String repeats) {
    return new Draft(
            """
            format: 1
            id: harbour
            title: Work at the harbour
            problem: Too few hands
            territory:
              destination: [DE]
            languages: [en]
            """,
            "",
            List.of(
                table("actors.csv", "id,name,kind,level", "port,Port,agency,local"),
                table(
                    "consultations/2027-03/statements.csv",
                    "id,text",
                    "fees,Nobody pays fees",
                    "pay,Pay is fair"),
                table("consultations/2027-03/answers.csv", "statement,status", "fees,done")),
            List.of())
        .withConsultation(
            "2027-03",
            "title: Spring\nopens: 2027-03-01\ncloses: 2027-03-14\ninvited: [port]\n" + repeats);
  }

  private static Table table(String file, String... lines) {
    List<List<String>> cells =
        List.of(lines).stream().map(line -> List.of(line.split(","))).toList();
    List<Row> rows = new ArrayList<>();
    for (int at = 1; at < cells.size(); at++) {
      rows.add(new Row(at + 1, cells.get(at)));
    }
    return new Table(file, Dialect.OURS, cells.get(0), rows);
  }

  private static NextRound next(String repeats) {
    Draft draft = draft(repeats);
    HeldConsultation last =
        DossierRules.judge(draft)
            .fold(
                sound -> sound.dossier().consultations().get(0),
                unsound -> {
                  throw new AssertionError(unsound.findings());
                });
    return DraftNextRound.after(draft, last, SEPTEMBER);
  }

  @Test
  void asksAgainWhatNobodyHasAnsweredForAsLong() {
    NextRound next = next("");

    assertThat(next.id().value()).isEqualTo("2027-09");
    assertThat(next.edit().texts())
        .containsEntry("opens", "2027-09-01")
        .containsEntry("closes", "2027-09-14")
        .containsEntry("previous", "2027-03");
    assertThat(next.statements().rows())
        .extracting(row -> row.cells().get(0))
        .containsExactly("pay");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "FREQ=MONTHLY;INTERVAL=6, FREQ=MONTHLY;INTERVAL=6",
        "FREQ=MONTHLY;COUNT=4;INTERVAL=6, FREQ=MONTHLY;COUNT=3;INTERVAL=6",
        "freq=monthly;count=3, freq=monthly;count=2",
        "FREQ=MONTHLY;COUNT=2, ''"
      })
  void aCountedSeriesCountsOneLess(String rule, String rest) {
    assertThat(next("repeats: " + rule + "\n").edit().texts()).containsEntry("repeats", rest);
  }
}
