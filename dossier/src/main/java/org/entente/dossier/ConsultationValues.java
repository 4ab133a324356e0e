package org.entente.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.actors.ActorId;
import org.entente.actors.Corridor;
import org.entente.actors.Registry;
import org.entente.dialogue.Answer;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.HeldConsultation;
import org.entente.dialogue.Moderation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.Voter;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.VoterKind;
import org.entente.kernel.Language;
import org.entente.positions.IssueId;

/**
 * Makes values of the consultations of a draft in which the rules found no problem.
 *
 * <p>Every voter who stands for an actor, or comes from one, has that actor's {@code kind}, {@code
 * level}, {@code country} and, if it acts on one side of the corridor alone, {@code side} as
 * traits, beside the columns of {@code voters.csv}; what a column says wins. Where nobody lists
 * voters, whoever votes is one: an actor if an actor has the id, else a person.
 */
final class ConsultationValues {
  private static final Set<String> NO_TRAITS = Set.of("id", "named", "source");
  private static final String TYPE = "voter";

  private final Draft draft;
  private final Registry registry;
  private final Corridor corridor;

  ConsultationValues(Draft draft, Registry registry, Corridor corridor) {
    this.draft = draft;
    this.registry = registry;
    this.corridor = corridor;
  }

  List<HeldConsultation> build(Map<String, Consultation> consultations) {
    return consultations.values().stream()
        .map(this::held)
        .sorted(
            Comparator.comparing((HeldConsultation held) -> held.consultation().window().opens())
                .thenComparing(held -> held.consultation().id()))
        .toList();
  }

  /** The table of a consultation, under our column names whatever program wrote it. */
  static Optional<Table> find(Draft draft, TableName name, String id) {
    return draft
        .findTable(name.file(id))
        .map(
            table ->
                name == TableName.VOTES && PolisColumns.areIn(table.columns())
                    ? PolisColumns.ours(table)
                    : table);
  }

  private HeldConsultation held(Consultation bare) {
    String id = bare.id().value();
    Consultation consultation =
        new Consultation(
            bare.id(),
            bare.title(),
            bare.series(),
            bare.window(),
            bare.invited(),
            bare.disclosure(),
            statements(id));
    List<Voter> voters = voters(id);
    return new HeldConsultation(
        consultation, voters, votes(id, voters, consultation.statements()), answers(id));
  }

  private List<Statement> statements(String id) {
    List<Statement> statements = new ArrayList<>();
    find(draft, TableName.STATEMENTS, id)
        .ifPresent(table -> table.rows().forEach(row -> statements.add(statement(table, row))));
    return statements;
  }

  /** A statement as a row of {@code statements.csv} says it. */
  static Statement statement(Table table, Row row) {
    String version = table.cell(row, "version");
    return new Statement(
        new StatementId(table.cell(row, "id")),
        DossierValues.wording(table, row, "text"),
        version.isEmpty() ? 1 : Integer.parseInt(version),
        Moderation.find(table.cell(row, "status")).orElse(Moderation.OPEN),
        table.cell(row, "about").equals("yes"),
        CellType.ListOf.parts(table.cell(row, "unchecked")).stream()
            .map(Language::new)
            .collect(Collectors.toSet()),
        DossierValues.source(table, row));
  }

  private List<Voter> voters(String id) {
    Optional<Table> listed = find(draft, TableName.VOTERS, id);
    if (listed.isPresent()) {
      Table table = listed.get();
      return table.rows().stream().map(row -> voter(table, row)).toList();
    }
    Set<String> ids = new LinkedHashSet<>();
    find(draft, TableName.VOTES, id)
        .ifPresent(votes -> votes.rows().forEach(row -> ids.add(votes.cell(row, "voter"))));
    return ids.stream().map(this::unlisted).toList();
  }

  private Voter unlisted(String id) {
    boolean actor = registry.findActor(new ActorId(id)).isPresent();
    Set<ActorId> actors = actor ? Set.of(new ActorId(id)) : Set.of();
    VoterKind kind = actor ? VoterKind.ACTOR : VoterKind.PERSON;
    return new Voter(new VoterId(id), kind, actors, actor, traits(kind, actors));
  }

  private Voter voter(Table table, Row row) {
    VoterKind kind = VoterKind.find(table.cell(row, "kind")).orElse(VoterKind.PERSON);
    String actor = table.cell(row, "actor");
    Set<ActorId> actors = actor.isEmpty() ? Set.of() : Set.of(new ActorId(actor));
    String named = table.cell(row, "named");
    Map<String, String> traits = traits(kind, actors);
    for (String column : table.columns()) {
      String cell = table.cell(row, column);
      if (!NO_TRAITS.contains(column) && !column.equals("kind") && !cell.isEmpty()) {
        traits.put(column, cell);
      }
    }
    return new Voter(
        new VoterId(table.cell(row, "id")),
        kind,
        actors,
        named.isEmpty() ? kind == VoterKind.ACTOR : named.equals("yes"),
        traits);
  }

  private Map<String, String> traits(VoterKind kind, Set<ActorId> actors) {
    Map<String, String> traits = new TreeMap<>();
    traits.put(TYPE, kind.code());
    for (ActorId id : actors) {
      registry.findActor(id).ifPresent(actor -> traits.putAll(ActorTraits.of(actor, corridor)));
    }
    return traits;
  }

  private VoteTable votes(String id, List<Voter> voters, List<Statement> statements) {
    Map<String, Integer> rows = new HashMap<>();
    voters.forEach(voter -> rows.put(voter.id().value(), rows.size()));
    Map<String, Integer> columns = new LinkedHashMap<>();
    statements.forEach(statement -> columns.put(statement.id().value(), columns.size()));
    VoteTable.Builder builder =
        VoteTable.of(
            voters.stream().map(Voter::id).toList(),
            statements.stream().map(Statement::id).toList());
    find(draft, TableName.VOTES, id)
        .ifPresent(
            table -> {
              for (Row row : table.rows()) {
                put(builder, table, row, rows, columns);
              }
            });
    return builder.build();
  }

  private static void put(
      VoteTable.Builder builder,
      Table table,
      Row row,
      Map<String, Integer> rows,
      Map<String, Integer> columns) {
    Integer voter = rows.get(table.cell(row, "voter"));
    Integer statement = columns.get(table.cell(row, "statement"));
    Optional<Vote> vote = Vote.find(table.cell(row, "vote"));
    if (voter == null || statement == null || vote.isEmpty()) {
      throw new IllegalArgumentException(
          "a sound table must name known voters and statements, not so at line " + row.line());
    }
    builder.put(voter, statement, vote.get().value());
  }

  private List<Answer> answers(String id) {
    List<Answer> answers = new ArrayList<>();
    find(draft, TableName.ANSWERS, id)
        .ifPresent(table -> table.rows().forEach(row -> answers.add(answer(table, row))));
    return answers;
  }

  private static Answer answer(Table table, Row row) {
    String owner = table.cell(row, "owner");
    String issue = table.cell(row, "issue");
    return new Answer(
        new StatementId(table.cell(row, "statement")),
        DossierValues.wording(table, row, "answer"),
        owner.isEmpty() ? Set.of() : Set.of(new ActorId(owner)),
        table.cell(row, "due"),
        Answer.Status.find(table.cell(row, "status")).orElse(Answer.Status.OPEN),
        issue.isEmpty() ? Set.of() : Set.of(new IssueId(issue)),
        DossierValues.source(table, row));
  }
}
