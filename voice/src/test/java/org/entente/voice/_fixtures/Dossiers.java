package org.entente.voice._fixtures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.app.study.Brief;
import org.entente.app.study.Parameters;
import org.entente.app.study.PrepareBrief;
import org.entente.dossier.Dossier;
import org.entente.dossier.DossierRules;
import org.entente.dossier.Draft;
import org.entente.dossier.Judgement;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.exchange.DossierFiles;
import org.entente.exchange.Limits;
import org.entente.exchange.Reading;
import org.entente.kernel.Finding;

/** Dossiers to brief: the examples, a few lines, and one as large as a partnership gets. */
public final class Dossiers {
  private static final String MANIFEST =
      """
      format: 1
      id: welders
      title: {en: Welders, fr: Soudeurs}
      problem: Too few welders on both sides
      territory: {origin: [TN], destination: [DE]}
      levels: [national, local]
      phases: [pre_departure]
      themes: [skills]
      languages: [en, fr]
      """;

  private Dossiers() {}

  /** One of the examples that come with the program. */
  public static Dossier example(String name) {
    return sound(
        DossierFiles.read(Path.of("../examples").resolve(name), Limits.DEFAULT)
            .fold(
                Reading.Done::value,
                refused -> {
                  throw unsound(refused.findings());
                }));
  }

  /** A dossier of a few tables, each as its file's name and its lines of comma-separated cells. */
  public static Dossier of(String... filesAndLines) {
    List<Table> tables = new ArrayList<>();
    for (int at = 0; at < filesAndLines.length; at += 2) {
      tables.add(table(filesAndLines[at], filesAndLines[at + 1]));
    }
    return sound(new Draft(MANIFEST, "", tables, List.of()));
  }

  private static Table table(String file, String lines) {
    List<String> all = lines.lines().toList();
    List<Row> rows = new ArrayList<>();
    for (int line = 1; line < all.size(); line++) {
      rows.add(new Row(line + 1, List.of(all.get(line).split(",", -1))));
    }
    return Table.empty(file, List.of(all.get(0).split(",", -1))).withRows(rows);
  }

  private static Dossier sound(Draft draft) {
    return DossierRules.judge(draft)
        .fold(
            Judgement.Sound::dossier,
            refused -> {
              throw unsound(refused.findings());
            });
  }

  private static AssertionError unsound(List<Finding> findings) {
    return new AssertionError("the fixture must be sound: " + findings);
  }

  /** What can be said of a dossier. */
  public static Brief brief(Dossier dossier) {
    return new PrepareBrief(Parameters.ours(), 1).of(dossier);
  }

  /** Two hundred actors with long names, ninety objectives, sixty issues. */
  public static Dossier large() {
    Random random = new Random(7);
    StringBuilder actors = new StringBuilder("id,name,kind,level,country,phases,themes\n");
    StringBuilder influence = new StringBuilder("from,to,strength\n");
    StringBuilder objectives = new StringBuilder("id,text,direction\n");
    StringBuilder stances = new StringBuilder("actor,objective,stance,interest\n");
    StringBuilder issues = new StringBuilder("id,question,kind,status_quo,low,high\n");
    StringBuilder positions = new StringBuilder("actor,issue,position,salience,influence\n");
    for (int actor = 0; actor < 200; actor++) {
      String name = "Interministerial coordinating committee for labour mobility and skills ";
      actors.append(
          "a%d,%s%d,ministry,national,%s,pre_departure,skills\n"
              .formatted(actor, name, actor, actor % 2 == 0 ? "TN" : "DE"));
      for (int to = 0; to < 200; to++) {
        if (to != actor && random.nextInt(8) == 0) {
          influence.append("a%d,a%d,%d\n".formatted(actor, to, 1 + random.nextInt(4)));
        }
      }
    }
    for (int objective = 0; objective < 90; objective++) {
      objectives.append(
          "o%d,Objective %d of a long list,increase\n".formatted(objective, objective));
      for (int actor = 0; actor < 200; actor++) {
        if (random.nextInt(3) == 0) {
          stances.append(
              "a%d,o%d,%d,Reason %d\n".formatted(actor, objective, random.nextInt(9) - 4, actor));
        }
      }
    }
    for (int issue = 0; issue < 60; issue++) {
      issues.append(
          "i%d,Question %d of a long list?,scale,50,nothing,all\n".formatted(issue, issue));
      for (int actor = 0; actor < 200; actor++) {
        int point = issue == 0 ? 100 : random.nextInt(21) * 5;
        positions.append(
            "a%d,i%d,%d,%d,%d\n"
                .formatted(actor, issue, point, random.nextInt(101), random.nextInt(101)));
      }
    }
    return of(
        "actors.csv",
        actors.toString(),
        "influence.csv",
        influence.toString(),
        "objectives.csv",
        objectives.toString(),
        "stances.csv",
        stances.toString(),
        "issues.csv",
        issues.toString(),
        "positions.csv",
        positions.toString());
  }
}
