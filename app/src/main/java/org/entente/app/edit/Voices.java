package org.entente.app.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.Partnerships;
import org.entente.app.ports.RowChange;
import org.entente.app.ports.SessionToken;
import org.entente.dossier.Draft;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.kernel.Finding;
import org.entente.kernel.Place;

/**
 * Who speaks for which actor. Memberships and confidential tables name an actor by its id: an id
 * that goes away would take them out of everybody's reach.
 */
record Voices(Map<String, List<String>> loginsByActor) {
  private static final String ACTORS = TableName.ACTORS.file();

  /** As far as the session may know: whoever changes actors does. */
  static Voices in(Partnerships partnerships, SessionToken by, PartnershipId id) {
    Map<String, List<String>> logins = new LinkedHashMap<>();
    partnerships
        .members(by, id)
        .forEach(
            (login, membership) ->
                membership
                    .actors()
                    .forEach(
                        actor ->
                            logins
                                .computeIfAbsent(actor.value(), one -> new ArrayList<>())
                                .add(login)));
    return new Voices(logins);
  }

  /** The same, asked for only where a change to actors needs it. */
  static Voices forChanges(
      Partnerships partnerships, SessionToken by, PartnershipId id, List<RowChange> changes) {
    return changes.stream().anyMatch(change -> change.file().equals(ACTORS))
        ? in(partnerships, by, id)
        : new Voices(Map.of());
  }

  /** A problem for each actor that somebody speaks for and that is there no longer. */
  List<Finding> lost(Draft before, Draft after) {
    Set<String> left = ids(after);
    List<Finding> lost = new ArrayList<>();
    before.findTable(ACTORS).stream()
        .flatMap(table -> table.rows().stream().map(row -> finding(table, row)))
        .filter(finding -> loginsByActor.containsKey(finding.value()))
        .filter(finding -> !left.contains(finding.value()))
        .forEach(lost::add);
    return lost;
  }

  private Finding finding(Table table, Row row) {
    String id = table.cell(row, "id");
    return new Finding(
        EditProblem.ACTOR_SPOKEN_FOR,
        new Place(ACTORS, row.line(), "id"),
        id,
        List.of(String.join(", ", loginsByActor.getOrDefault(id, List.of()))));
  }

  private static Set<String> ids(Draft draft) {
    return draft.findTable(ACTORS).stream()
        .flatMap(table -> table.rows().stream().map(row -> table.cell(row, "id")))
        .collect(Collectors.toSet());
  }
}
