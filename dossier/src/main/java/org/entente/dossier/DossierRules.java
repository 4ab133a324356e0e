package org.entente.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.dialogue.Consultation;
import org.entente.kernel.Findings;
import org.entente.kernel.Language;
import org.entente.kernel.Place;

/**
 * Judges a draft: finds every problem in one run, and makes values of what is sound.
 *
 * <p>Cost: linear in cells, but for sorting.
 */
public final class DossierRules {
  private final Draft draft;
  private final Findings findings = new Findings();

  private DossierRules(Draft draft) {
    this.draft = draft;
  }

  /** What the rules say of a draft. */
  public static Judgement judge(Draft draft) {
    return new DossierRules(draft).judge();
  }

  private Judgement judge() {
    Optional<Manifest> manifest = ManifestText.read(draft.manifest(), findings);
    List<Language> languages = manifest.map(Manifest::languages).orElse(List.of());
    Map<TableName, Set<String>> known = knownIds();
    for (TableName name : TableName.values()) {
      if (!name.isManifold()) {
        checkTable(name, languages, known);
      }
    }
    checkConfidential(languages, known);
    Map<String, Consultation> consultations =
        new ConsultationCheck(draft, languages, known, findings).run();
    checkHierarchy();
    checkInfluence();
    new StandpointCheck(draft, findings).run();
    manifest.ifPresent(this::checkThemes);
    Acceptance acceptance =
        new AcceptanceText(known.getOrDefault(TableName.ACTORS, Set.of()), optionKeys(), findings)
            .read(draft.acceptance());
    if (findings.hasProblems() || manifest.isEmpty()) {
      return new Judgement.Unsound(findings.inOrder(), findings.beyondLimit());
    }
    return new Judgement.Sound(
        new DossierValues(draft, manifest.get(), acceptance, consultations).build(),
        findings.inOrder());
  }

  private Map<TableName, Set<String>> knownIds() {
    Map<TableName, Set<String>> known = new EnumMap<>(TableName.class);
    for (TableName name : List.of(TableName.ACTORS, TableName.OBJECTIVES, TableName.ISSUES)) {
      draft.findTable(name.file()).ifPresent(table -> known.put(name, TableCheck.ids(table)));
    }
    return known;
  }

  private void checkTable(
      TableName name, List<Language> languages, Map<TableName, Set<String>> known) {
    TableSchema schema = TableSchema.of(name);
    draft
        .findTable(name.file())
        .ifPresentOrElse(
            table -> new TableCheck(table, schema, findings).run(languages, known),
            () -> {
              if (schema.required()) {
                findings.add(DossierProblem.FILE_MISSING, Place.ofFile(name.file()), "");
              }
            });
  }

  private void checkConfidential(List<Language> languages, Map<TableName, Set<String>> known) {
    Set<String> actors = known.getOrDefault(TableName.ACTORS, Set.of());
    Set<String> choices = optionKeys();
    for (Table table : draft.tables()) {
      TableName.findConfidentialActor(table.file())
          .ifPresent(
              actor -> {
                if (!actors.contains(actor)) {
                  findings.add(
                      DossierProblem.CONFIDENTIAL_UNKNOWN_ACTOR, Place.ofFile(table.file()), "");
                }
                new TableCheck(table, TableSchema.of(TableName.CONFIDENTIAL), findings)
                    .run(languages, known);
                checkConfidentialOptions(table, choices);
              });
    }
  }

  private void checkConfidentialOptions(Table table, Set<String> choices) {
    for (Row row : table.rows()) {
      String option = table.cell(row, "option");
      if (!option.isEmpty() && !choices.contains(table.cell(row, "issue") + "/" + option)) {
        findings.add(
            DossierProblem.REFERENCE_UNKNOWN,
            new Place(table.file(), row.line(), "option"),
            "",
            TableName.OPTIONS.file(),
            "");
      }
    }
  }

  private void checkHierarchy() {
    draft
        .findTable(TableName.ACTORS.file())
        .filter(table -> table.columns().contains("part_of"))
        .ifPresent(
            table -> {
              Map<String, String> parents = new LinkedHashMap<>();
              Map<String, Row> rows = new LinkedHashMap<>();
              for (Row row : table.rows()) {
                rows.putIfAbsent(table.cell(row, "id"), row);
                if (!table.cell(row, "part_of").isEmpty()) {
                  parents.putIfAbsent(table.cell(row, "id"), table.cell(row, "part_of"));
                }
              }
              for (List<String> circle : circles(parents)) {
                Row row = rows.get(circle.get(0));
                findings.add(
                    DossierProblem.PART_OF_CIRCLE,
                    new Place(table.file(), row == null ? 0 : row.line(), "part_of"),
                    circle.get(0),
                    String.join(" → ", circle) + " → " + circle.get(0));
              }
            });
  }

  /** Every circle once, beginning with the id that stands first in the file. */
  private static List<List<String>> circles(Map<String, String> parents) {
    List<List<String>> circles = new ArrayList<>();
    Set<String> done = new LinkedHashSet<>();
    for (String start : parents.keySet()) {
      Set<String> path = new LinkedHashSet<>();
      String at = start;
      while (at != null && !done.contains(at) && !path.contains(at)) {
        path.add(at);
        at = parents.get(at);
      }
      if (at != null && path.contains(at)) {
        List<String> way = List.copyOf(path);
        circles.add(way.subList(way.indexOf(at), way.size()));
      }
      done.addAll(path);
    }
    return circles;
  }

  private void checkInfluence() {
    draft
        .findTable(TableName.INFLUENCE.file())
        .ifPresent(
            table -> {
              for (Row row : table.rows()) {
                String from = table.cell(row, "from");
                if (!from.isEmpty() && from.equals(table.cell(row, "to"))) {
                  findings.add(
                      DossierProblem.SELF_INFLUENCE,
                      new Place(table.file(), row.line(), "to"),
                      from);
                }
              }
            });
  }

  private void checkThemes(Manifest manifest) {
    Collection<String> declared =
        manifest.reach().themes().stream().map(theme -> theme.code()).toList();
    draft
        .findTable(TableName.ACTORS.file())
        .filter(table -> !declared.isEmpty())
        .ifPresent(
            table -> {
              for (Row row : table.rows()) {
                for (String theme : CellType.ListOf.parts(table.cell(row, "themes"))) {
                  if (!declared.contains(theme)) {
                    findings.add(
                        DossierProblem.THEME_UNDECLARED,
                        new Place(table.file(), row.line(), "themes"),
                        theme,
                        String.join(", ", declared));
                  }
                }
              }
            });
  }

  private Set<String> optionKeys() {
    Set<String> keys = new TreeSet<>();
    draft
        .findTable(TableName.OPTIONS.file())
        .ifPresent(
            table ->
                table
                    .rows()
                    .forEach(
                        row ->
                            keys.add(table.cell(row, "issue") + "/" + table.cell(row, "option"))));
    return keys;
  }
}
