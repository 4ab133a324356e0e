package org.entente.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.entente.actors.Actor;
import org.entente.actors.ActorId;
import org.entente.actors.ActorKind;
import org.entente.actors.Country;
import org.entente.actors.DirectInfluences;
import org.entente.actors.Influence;
import org.entente.actors.Level;
import org.entente.actors.Mandate;
import org.entente.actors.Phase;
import org.entente.actors.Registry;
import org.entente.actors.Theme;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.HeldConsultation;
import org.entente.kernel.Language;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;
import org.entente.positions.Direction;
import org.entente.positions.Issue;
import org.entente.positions.IssueId;
import org.entente.positions.IssueKind;
import org.entente.positions.Measure;
import org.entente.positions.Objective;
import org.entente.positions.ObjectiveId;
import org.entente.positions.Option;
import org.entente.positions.OptionId;
import org.entente.positions.Position;
import org.entente.positions.Scale;
import org.entente.positions.Stance;
import org.entente.positions.StanceTable;
import org.entente.positions.Standpoint;
import org.entente.positions.Weight;

/** Makes values of a draft in which the rules found no problem. */
final class DossierValues {
  private final Draft draft;
  private final Manifest manifest;
  private final Acceptance acceptance;
  private final Map<String, Consultation> consultations;

  DossierValues(
      Draft draft,
      Manifest manifest,
      Acceptance acceptance,
      Map<String, Consultation> consultations) {
    this.draft = draft;
    this.manifest = manifest;
    this.acceptance = acceptance;
    this.consultations = consultations;
  }

  Dossier build() {
    Registry registry = registry();
    List<Objective> objectives = each(TableName.OBJECTIVES, this::objective);
    List<Issue> issues = issues();
    Map<IssueId, IssueKind> kinds =
        issues.stream().collect(Collectors.toMap(Issue::id, Issue::kind));
    List<Influence> influences = each(TableName.INFLUENCE, this::influence);
    List<HeldConsultation> held =
        new ConsultationValues(draft, registry, manifest.reach().corridor()).build(consultations);
    DecisionValues decisions = new DecisionValues(draft);
    return new Dossier(
        manifest,
        registry,
        DirectInfluences.of(registry, influences),
        influences,
        objectives,
        StanceTable.of(
            registry.ids(),
            objectives.stream().map(Objective::id).toList(),
            each(TableName.STANCES, this::stance)),
        new Stakes(
            issues,
            each(TableName.POSITIONS, (table, row) -> position(table, row, kinds)),
            acceptance),
        held,
        held.stream()
            .map(round -> decisions.of(round.consultation()))
            .filter(round -> !round.declared().isEmpty())
            .toList());
  }

  private <T> List<T> each(TableName name, BiFunction<Table, Row, T> make) {
    return draft
        .findTable(name.file())
        .map(table -> table.rows().stream().map(row -> make.apply(table, row)).toList())
        .orElse(List.of());
  }

  private Registry registry() {
    Map<ActorId, ActorId> parents = new LinkedHashMap<>();
    List<Actor> actors =
        each(
            TableName.ACTORS,
            (table, row) -> {
              ActorId id = new ActorId(table.cell(row, "id"));
              if (!table.cell(row, "part_of").isEmpty()) {
                parents.put(id, new ActorId(table.cell(row, "part_of")));
              }
              return actor(table, row, id);
            });
    return Registry.of(actors, parents);
  }

  private Actor actor(Table table, Row row, ActorId id) {
    return new Actor(
        id,
        wording(table, row, "name"),
        ActorKind.findByCode(table.cell(row, "kind")).orElse(ActorKind.OTHER),
        Level.findByCode(table.cell(row, "level")).orElse(Level.NATIONAL),
        parts(table, row, "country").stream().map(Country::new).collect(Collectors.toSet()),
        new Mandate(
            wording(table, row, "mandate"),
            parts(table, row, "phases").stream()
                .flatMap(code -> Phase.findByCode(code).stream())
                .collect(Collectors.toSet()),
            parts(table, row, "themes").stream().map(Theme::new).collect(Collectors.toSet())),
        source(table, row));
  }

  private Influence influence(Table table, Row row) {
    return new Influence(
        new ActorId(table.cell(row, "from")),
        new ActorId(table.cell(row, "to")),
        Integer.parseInt(table.cell(row, "strength")),
        source(table, row));
  }

  private Objective objective(Table table, Row row) {
    return new Objective(
        new ObjectiveId(table.cell(row, "id")),
        wording(table, row, "text"),
        parts(table, row, "actor").stream().map(ActorId::new).toList(),
        Direction.findByCode(table.cell(row, "direction")).orElse(Direction.ACHIEVE),
        new Measure(
            wording(table, row, "indicator"),
            table.cell(row, "baseline"),
            table.cell(row, "target"),
            wording(table, row, "unit"),
            table.cell(row, "deadline")),
        new Objective.Aim(
            wording(table, row, "group"),
            wording(table, row, "place"),
            table.cell(row, "phase"),
            parts(table, row, "gcm").stream().map(Integer::valueOf).collect(Collectors.toSet())),
        source(table, row));
  }

  private Stance stance(Table table, Row row) {
    return new Stance(
        new ActorId(table.cell(row, "actor")),
        new ObjectiveId(table.cell(row, "objective")),
        Integer.parseInt(table.cell(row, "stance")),
        wording(table, row, "interest"),
        source(table, row));
  }

  private List<Issue> issues() {
    Map<String, List<Option>> options = new LinkedHashMap<>();
    each(
        TableName.OPTIONS,
        (table, row) ->
            options
                .computeIfAbsent(table.cell(row, "issue"), issue -> new ArrayList<>())
                .add(option(table, row)));
    return each(
        TableName.ISSUES,
        (table, row) -> {
          String id = table.cell(row, "id");
          IssueKind kind = IssueKind.findByCode(table.cell(row, "kind")).orElse(IssueKind.SCALE);
          return new Issue(
              new IssueId(id),
              wording(table, row, "question"),
              kind,
              new Scale(0, 100, wording(table, row, "low"), wording(table, row, "high")),
              options.getOrDefault(id, List.of()),
              standpoint(table.cell(row, "status_quo"), kind),
              source(table, row));
        });
  }

  private static Option option(Table table, Row row) {
    return new Option(
        new OptionId(table.cell(row, "option")),
        wording(table, row, "label"),
        standpoint(table.cell(row, "position"), IssueKind.SCALE),
        source(table, row));
  }

  private static Position position(Table table, Row row, Map<IssueId, IssueKind> kinds) {
    IssueId issue = new IssueId(table.cell(row, "issue"));
    return new Position(
        new ActorId(table.cell(row, "actor")),
        issue,
        standpoint(table.cell(row, "position"), kinds.getOrDefault(issue, IssueKind.SCALE)),
        weight(table.cell(row, "salience")),
        weight(table.cell(row, "influence")),
        wording(table, row, "interest"),
        source(table, row));
  }

  private static Standpoint standpoint(String cell, IssueKind kind) {
    if (cell.isEmpty()) {
      return new Standpoint.Unstated();
    }
    return kind == IssueKind.SCALE
        ? new Standpoint.OnScale(Double.parseDouble(cell))
        : new Standpoint.OnOption(new OptionId(cell));
  }

  private static Weight weight(String cell) {
    return cell.isEmpty() ? Weight.UNSTATED : new Weight(Double.parseDouble(cell));
  }

  private static List<String> parts(Table table, Row row, String column) {
    return CellType.ListOf.parts(table.cell(row, column));
  }

  static Source source(Table table, Row row) {
    return new Source(table.cell(row, "source"));
  }

  static Wording wording(Table table, Row row, String column) {
    Column known = Column.wording(column, false);
    Map<Language, String> versions = new LinkedHashMap<>();
    for (String name : table.columns()) {
      Optional<Language> twin = TableSchema.findTwinLanguage(known, name);
      if (twin.isPresent() && !table.cell(row, name).isEmpty()) {
        versions.put(twin.get(), table.cell(row, name));
      }
    }
    return new Wording(table.cell(row, column), versions);
  }
}
