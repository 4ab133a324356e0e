package org.entente.app.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import org.entente.actors.ActorKind;
import org.entente.actors.Level;
import org.entente.actors.Side;
import org.entente.dossier.Dossier;
import org.entente.dossier.DossierRules;
import org.entente.dossier.Draft;
import org.entente.dossier.Judgement;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.positions.IssueId;
import org.junit.jupiter.api.Test;

class PrepareBriefTest {
  private static final String MANIFEST =
      """
      format: 1
      id: welders
      title: Welders
      problem: Too few welders on both sides
      territory: {origin: [TN], destination: [DE]}
      levels: [national, local]
      phases: [pre_departure]
      themes: [skills]
      languages: [en]
      """;
  private static final Table ACTORS =
      table(
          "actors.csv",
          "id,name,kind,level,country",
          "ministry,Ministry,ministry,national,TN",
          "shipyard,Shipyard,employer,local,DE",
          "agency,Agency,recruiter,national,TN|DE",
          "labour,Agency for labour,igo,international,");

  private static Table table(String file, String header, String... lines) {
    List<Row> rows = new ArrayList<>();
    for (String line : lines) {
      rows.add(new Row(rows.size() + 2, List.of(line.split(",", -1))));
    }
    return Table.empty(file, List.of(header.split(",", -1))).withRows(rows);
  }

  private static Dossier dossier(Table... tables) {
    return DossierRules.judge(new Draft(MANIFEST, "", List.of(tables), List.of()))
        .fold(
            Judgement.Sound::dossier,
            unsound -> {
              throw new AssertionError(unsound.findings().toString());
            });
  }

  private static Brief brief(Dossier dossier) {
    return new PrepareBrief(Parameters.ours(), 1).of(dossier);
  }

  @Test
  void whoActsInTwoCountriesCountsOnBothSidesAndOnceInAll() {
    Brief brief = brief(dossier(ACTORS));

    Seats seats = Seats.of(brief.dossier(), brief.concerned());

    assertThat(seats.kinds())
        .extracting(Seats.Line::of)
        .containsExactly(
            ActorKind.MINISTRY, ActorKind.IGO, ActorKind.EMPLOYER, ActorKind.RECRUITER);
    Seats.Line<Level> national = seats.levels().get(1);
    assertThat(national.of()).isEqualTo(Level.NATIONAL);
    assertThat(national.on(Side.ORIGIN)).isEqualTo(2);
    assertThat(national.on(Side.DESTINATION)).isEqualTo(1);
    assertThat(national.all()).isEqualTo(2);
    assertThat(seats.levels().get(0).above()).isEqualTo(1);
  }

  @Test
  void theOrderOfOpeningSaysHowFirmItIs() {
    Brief brief =
        brief(
            dossier(
                ACTORS,
                table(
                    "issues.csv",
                    "id,question,kind",
                    "near,Where?,scale",
                    "far,Who pays?,scale",
                    "nobody,What else?,scale"),
                table(
                    "positions.csv",
                    "actor,issue,position,salience",
                    "ministry,near,50,60",
                    "shipyard,near,52,60",
                    "ministry,far,0,60",
                    "shipyard,far,100,60")));

    OpeningStudy opening = brief.opening();

    assertThat(opening.openings())
        .extracting(o -> o.issue().value())
        .containsExactly("near", "far");
    assertThat(opening.rank(new IssueId("near")).worst()).isEqualTo(1);
    assertThat(opening.rank(new IssueId("far")).best()).isEqualTo(2);
    assertThat(catchThrowable(() -> opening.rank(new IssueId("nobody"))))
        .hasMessage("no issue in the order has the id nobody");
  }

  @Test
  void aDossierOfActorsAloneIsStudied() {
    Brief brief = brief(dossier(ACTORS));

    assertThat(brief.influence().stability().zones()).hasSize(4);
    assertThat(brief.opening().openings()).isEmpty();
    assertThat(brief.stances().common()).isEmpty();
  }

  @Test
  void theSameSeedGivesTheSameIntervals() {
    Dossier dossier =
        dossier(ACTORS, table("influence.csv", "from,to,strength", "ministry,shipyard,2"));

    assertThat(brief(dossier).influence().stability())
        .isEqualTo(brief(dossier).influence().stability());
  }
}
