package org.entente.dossier;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.dialogue.Consultation;
import org.entente.kernel.Findings;
import org.entente.kernel.Language;
import org.entente.kernel.Place;

/** Judges the consultations of a draft. */
final class ConsultationCheck {
  private static final List<TableName> TABLES =
      List.of(
          TableName.STATEMENTS,
          TableName.VOTERS,
          TableName.VOTES,
          TableName.ANSWERS,
          TableName.DECISIONS,
          TableName.BALLOTS);

  private final Draft draft;
  private final List<Language> languages;
  private final Map<TableName, Set<String>> known;
  private final Findings findings;

  ConsultationCheck(
      Draft draft, List<Language> languages, Map<TableName, Set<String>> known, Findings findings) {
    this.draft = draft;
    this.languages = languages;
    this.known = known;
    this.findings = findings;
  }

  /** The consultations whose text can be understood, by id; their statements are left out. */
  Map<String, Consultation> run() {
    Set<String> actors = known.getOrDefault(TableName.ACTORS, Set.of());
    Set<String> ids = ids(draft);
    Map<String, Consultation> consultations = new TreeMap<>();
    for (String id : ids) {
      String text = draft.consultations().getOrDefault(id, "");
      ConsultationText.read(id, text, actors, ids, findings)
          .ifPresent(consultation -> consultations.put(id, consultation));
      checkTables(id);
    }
    DecisionCheck decisions = new DecisionCheck(draft, actors, findings);
    consultations.values().forEach(decisions::run);
    return consultations;
  }

  /** Every id that a text or a table of a consultation names. */
  private static Set<String> ids(Draft draft) {
    Set<String> ids = new TreeSet<>(draft.consultations().keySet());
    for (Table table : draft.tables()) {
      for (TableName name : TABLES) {
        name.findSubject(table.file()).ifPresent(ids::add);
      }
    }
    return ids;
  }

  private void checkTables(String id) {
    Map<TableName, Set<String>> here = new EnumMap<>(TableName.class);
    here.putAll(known);
    for (TableName name : List.of(TableName.STATEMENTS, TableName.VOTERS, TableName.DECISIONS)) {
      find(name, id).ifPresent(table -> here.put(name, TableCheck.ids(table)));
    }
    for (TableName name : TABLES) {
      find(name, id)
          .ifPresent(
              table -> new TableCheck(table, TableSchema.of(name), findings).run(languages, here));
    }
    find(TableName.VOTERS, id).ifPresent(this::checkActors);
    find(TableName.VOTES, id)
        .filter(votes -> here.containsKey(TableName.VOTERS))
        .ifPresent(votes -> checkVoters(votes, id, here.getOrDefault(TableName.VOTERS, Set.of())));
  }

  private Optional<Table> find(TableName name, String id) {
    return ConsultationValues.find(draft, name, id);
  }

  private void checkActors(Table voters) {
    Map<String, Integer> firstLines = new TreeMap<>();
    for (Row row : voters.rows()) {
      String actor = voters.cell(row, "actor");
      boolean votes = voters.cell(row, "kind").equals("actor");
      Integer first = votes && !actor.isEmpty() ? firstLines.putIfAbsent(actor, row.line()) : null;
      if (first != null) {
        findings.add(
            DossierProblem.VOTER_ACTOR_TWICE,
            new Place(voters.file(), row.line(), "actor"),
            actor,
            String.valueOf(first));
      }
      if (votes && actor.isEmpty()) {
        findings.add(
            DossierProblem.VOTER_WITHOUT_ACTOR,
            new Place(voters.file(), row.line(), "actor"),
            voters.cell(row, "id"));
      }
    }
  }

  /** Where voters are listed, whoever votes must be one of them. */
  private void checkVoters(Table votes, String id, Set<String> voters) {
    for (Row row : votes.rows()) {
      String voter = votes.cell(row, "voter");
      if (!voter.isEmpty() && !voters.contains(voter)) {
        findings.add(
            DossierProblem.REFERENCE_UNKNOWN,
            new Place(votes.file(), row.line(), "voter"),
            voter,
            TableName.VOTERS.file(id),
            "");
      }
    }
  }
}
