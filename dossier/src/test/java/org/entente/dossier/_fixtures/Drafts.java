package org.entente.dossier._fixtures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.dossier.ConsultationText;
import org.entente.dossier.Dialect;
import org.entente.dossier.Draft;
import org.entente.dossier.Row;
import org.entente.dossier.Table;

/** Reads files from one text: {@code == name} begins each; cells hold no commas. */
public final class Drafts {
  /** The smallest sound dossier. */
  public static final String MINIMAL =
      """
      == dossier.yaml
      format: 1
      id: nurses
      title: {en: Nurses, fr: Infirmières}
      problem: Too few nurses on both sides
      territory: {origin: [TN], destination: [DE]}
      levels: [national]
      phases: [pre_departure]
      themes: [health]
      languages: [en, fr]
      == actors.csv
      id,name,name_fr,kind,level,country,part_of,phases,themes
      tn-moh,Ministry of Health,Ministère de la Santé,ministry,national,TN,,pre_departure,health
      tn-school,Nursing school,École,training,local,TN,tn-moh,pre_departure,health
      de-hospital,Hospital,Hôpital,employer,local,DE,,,health
      == influence.csv
      from,to,strength
      tn-moh,tn-school,4
      == objectives.csv
      id,text,direction
      more-nurses,Train more nurses,increase
      == stances.csv
      actor,objective,stance,interest
      tn-moh,more-nurses,3,Wards are empty
      de-hospital,more-nurses,4,
      == issues.csv
      id,question,kind,status_quo
      share,Who pays for training?,scale,0
      language,Which level at departure?,options,b1
      == options.csv
      issue,option,label,position
      language,b1,B1,0
      language,b2,B2,100
      == positions.csv
      actor,issue,position,salience,influence
      tn-moh,share,80,90,60
      de-hospital,share,20,70,
      de-hospital,language,b2,50,40
      """;

  private Drafts() {}

  /** The draft in a text. */
  public static Draft draft(String text) {
    String manifest = "";
    String acceptance = "";
    SortedMap<String, String> consultations = new TreeMap<>();
    List<Table> tables = new ArrayList<>();
    for (String part : text.split("(?m)^== ", -1)) {
      if (part.isBlank()) {
        continue;
      }
      int end = part.indexOf('\n');
      String name = part.substring(0, end).strip();
      String content = part.substring(end + 1);
      if (name.equals("dossier.yaml")) {
        manifest = content;
      } else if (name.equals("acceptance.yaml")) {
        acceptance = content;
      } else if (ConsultationText.findId(name).isPresent()) {
        consultations.put(ConsultationText.findId(name).get(), content);
      } else {
        tables.add(table(name, content));
      }
    }
    return new Draft(manifest, acceptance, consultations, tables, List.of());
  }

  private static Table table(String name, String content) {
    List<String> lines = content.lines().toList();
    List<Row> rows = new ArrayList<>();
    for (int line = 1; line < lines.size(); line++) {
      rows.add(new Row(line + 1, Arrays.asList(lines.get(line).split(",", -1))));
    }
    return new Table(name, Dialect.OURS, Arrays.asList(lines.get(0).split(",", -1)), rows);
  }
}
