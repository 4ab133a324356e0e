package org.entente.app.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.entente.app._fixtures.OneDesk;
import org.entente.app.ports.RowChange;
import org.entente.dossier.Draft;
import org.entente.dossier.TableName;
import org.junit.jupiter.api.Test;

class MentionsTest {
  private static final Draft DRAFT =
      new Draft(
          "",
          "",
          List.of(
              OneDesk.table(
                  "actors.csv", "id,name,part_of", "port,Port,", "crane,Cranes,port", "town,Town,"),
              OneDesk.table("influence.csv", "from,to,strength", "port,town,2", "town,crane,1"),
              OneDesk.table(
                  "objectives.csv", "id,text,actor", "pay,Fair pay,town|port", "air,Air,port"),
              OneDesk.table("confidential/port.csv", "issue,objective", ",pay")),
          List.of());

  @Test
  void whatIsAboutAnActorGoesAndWhatOnlyNamesItStays() {
    List<RowChange> changes = Mentions.of(DRAFT, TableName.ACTORS, "port");

    assertThat(changes)
        .containsExactly(
            new RowChange(
                "actors.csv",
                "crane",
                Map.of("id", "crane", "name", "Cranes", "part_of", "port"),
                Map.of("id", "crane", "name", "Cranes", "part_of", "")),
            new RowChange(
                "influence.csv",
                "port/town",
                Map.of("from", "port", "to", "town", "strength", "2"),
                Map.of()),
            new RowChange(
                "objectives.csv",
                "pay",
                Map.of("id", "pay", "text", "Fair pay", "actor", "town|port"),
                Map.of("id", "pay", "text", "Fair pay", "actor", "town")),
            new RowChange(
                "objectives.csv",
                "air",
                Map.of("id", "air", "text", "Air", "actor", "port"),
                Map.of("id", "air", "text", "Air", "actor", "")));
  }

  @Test
  void confidentialTablesAreNobodyElsesBusiness() {
    assertThat(Mentions.of(DRAFT, TableName.OBJECTIVES, "pay")).isEmpty();
  }

  @Test
  void whatNobodyNamesCanGoByItself() {
    assertThat(Mentions.of(DRAFT, TableName.ACTORS, "nobody")).isEmpty();
  }
}
