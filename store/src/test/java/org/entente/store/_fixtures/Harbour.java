package org.entente.store._fixtures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.app.ports.RowChange;
import org.entente.dossier.Attachment;
import org.entente.dossier.Content;
import org.entente.dossier.Dialect;
import org.entente.dossier.Draft;
import org.entente.dossier.Row;
import org.entente.dossier.Table;

/** A small partnership: a port, a union and a town, one objective and one issue. */
public final class Harbour {
  /** What the port keeps to itself. */
  public static final String PORTS_SECRET = "the-cranes-are-sold-already";

  /** What the union keeps to itself. */
  public static final String UNIONS_SECRET = "the-strike-fund-is-empty";

  private Harbour() {}

  /** Its dossier under an id. */
  public static Draft draft(String id) {
    return new Draft(
        """
        format: 1
        id: %s
        title: Work at the harbour
        problem: Too few hands
        territory:
          destination: [DE]
        languages: [en]
        """
            .formatted(id),
        "",
        List.of(
            table(
                "actors.csv",
                "id,name,kind,level",
                "port,Port,agency,local",
                "union,Union,union,national",
                "town,Town,subnational,local"),
            table("objectives.csv", "id,text,direction", "pay,Fair pay,increase"),
            table("stances.csv", "actor,objective,stance", "port,pay,-1", "union,pay,4"),
            table("issues.csv", "id,question,kind", "wage,What wage?,scale"),
            table("positions.csv", "actor,issue,position,salience", "port,wage,20,50")),
        List.of(new Attachment("README.md", Content.of("Tides and cranes\n"))));
  }

  /** What the port's delegate writes down. */
  public static Table secretsOfPort() {
    return table(
        "confidential/port.csv",
        "issue,option,objective,utility,reservation,red_line,interest",
        ",,,,35,," + PORTS_SECRET,
        "wage,,,,,>60,too dear");
  }

  /** What the union's delegate writes down. */
  public static Table secretsOfUnion() {
    return table(
        "confidential/union.csv",
        "issue,option,objective,utility,reservation,red_line,interest",
        "wage,,,,,<40," + UNIONS_SECRET);
  }

  /** A table of cells without commas in them. */
  public static Table table(String file, String header, String... rows) {
    List<Row> made = new ArrayList<>();
    for (String row : rows) {
      made.add(new Row(made.size() + 2, List.of(row.split(",", -1))));
    }
    return new Table(file, Dialect.OURS, List.of(header.split(",", -1)), made);
  }

  /** An actor's stance on pay as one value after another. */
  public static RowChange stance(String actor, String before, String after) {
    return new RowChange(
        "stances.csv", actor + "/pay", stanceOf(actor, before), stanceOf(actor, after));
  }

  private static Map<String, String> stanceOf(String actor, String stance) {
    return stance.isEmpty()
        ? Map.of()
        : Map.of("actor", actor, "objective", "pay", "stance", stance);
  }
}
