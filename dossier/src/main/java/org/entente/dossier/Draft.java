package org.entente.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A dossier as written: nothing of it has been judged yet.
 *
 * @param manifest text of {@code dossier.yaml}; empty if there is none
 * @param acceptance text of {@code acceptance.yaml}; empty if there is none
 * @param consultations texts of {@code consultation.yaml}, by id of the consultation
 * @param tables the files of rows that we know, in order of file name
 * @param attachments all other files, in order of path, kept as they are
 */
public record Draft(
    String manifest,
    String acceptance,
    SortedMap<String, String> consultations,
    List<Table> tables,
    List<Attachment> attachments) {
  public Draft {
    consultations = Collections.unmodifiableSortedMap(new TreeMap<>(consultations));
    tables = tables.stream().sorted(Comparator.comparing(Table::file)).toList();
    attachments = attachments.stream().sorted(Comparator.comparing(Attachment::path)).toList();
  }

  /** A draft without consultations. */
  public Draft(
      String manifest, String acceptance, List<Table> tables, List<Attachment> attachments) {
    this(manifest, acceptance, Collections.emptySortedMap(), tables, attachments);
  }

  /** The table of a file, if the draft has it. */
  public Optional<Table> findTable(String file) {
    return tables.stream().filter(table -> table.file().equals(file)).findFirst();
  }

  /** The same draft with one table replaced or added. */
  public Draft withTable(Table table) {
    List<Table> others = new ArrayList<>(tables);
    others.removeIf(other -> other.file().equals(table.file()));
    others.add(table);
    return new Draft(manifest, acceptance, consultations, others, attachments);
  }

  /** The same draft without the tables that are confidential to an actor. */
  public Draft withoutConfidential() {
    return new Draft(
        manifest,
        acceptance,
        consultations,
        tables.stream()
            .filter(table -> TableName.findConfidentialActor(table.file()).isEmpty())
            .toList(),
        attachments);
  }

  /** The same draft with another manifest. */
  public Draft withManifest(String text) {
    return new Draft(text, acceptance, consultations, tables, attachments);
  }

  /** The same draft with the text of one consultation replaced or added. */
  public Draft withConsultation(String id, String text) {
    SortedMap<String, String> others = new TreeMap<>(consultations);
    others.put(id, text);
    return new Draft(manifest, acceptance, others, tables, attachments);
  }
}
