package org.entente.dossier;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** By which rule a row of {@code decisions.csv} decides, and which columns that rule uses. */
enum DecisionRule {
  CONSENSUS("statement", Set.of("objections")),
  MAJORITY(
      "statement",
      Set.of("threshold", "base", "weights", "weight_threshold", "vetoes", "blockers")),
  K_OF_N("statement", Set.of("needed", "among")),
  SCHULZE("issue", Set.of());

  /** Every column that some rule uses and others do not, by name. */
  static final SortedSet<String> COLUMNS = columns();

  private final String subject;
  private final Set<String> columns;

  DecisionRule(String subject, Set<String> columns) {
    this.subject = subject;
    this.columns = columns;
  }

  private static SortedSet<String> columns() {
    SortedSet<String> columns = new TreeSet<>();
    for (DecisionRule rule : values()) {
      columns.add(rule.subject);
      columns.addAll(rule.columns);
    }
    return Collections.unmodifiableSortedSet(columns);
  }

  /** The column that says what is decided on. */
  String subject() {
    return subject;
  }

  /** The column without which it cannot be counted, beside its subject; empty if there is none. */
  String needs() {
    return switch (this) {
      case MAJORITY -> "threshold";
      case K_OF_N -> "needed";
      case CONSENSUS, SCHULZE -> "";
    };
  }

  /** Whether it has a use for a column that not every rule uses. */
  boolean uses(String column) {
    return column.equals(subject) || columns.contains(column);
  }

  /** The word for it in files. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The rule that a word names. */
  static Optional<DecisionRule> find(String code) {
    return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
  }
}
