package org.entente.dossier;

import java.util.List;
import java.util.Locale;
import org.entente.dialogue.decision.QualifiedMajority;

/** The columns in which a round says what it decides, and actors how they rank options. */
final class DecisionSchemas {
  private static final int MOST = 10_000;

  /** How many there can be of what there is at least one. */
  static final CellType COUNT = new CellType.Whole(1, MOST);

  private DecisionSchemas() {}

  private static CellType id() {
    return new CellType.Id();
  }

  private static CellType actors() {
    return new CellType.ListOf(new CellType.Reference(TableName.ACTORS));
  }

  private static Column source() {
    return Column.optional("source", new CellType.Text());
  }

  static TableSchema decisions() {
    return new TableSchema(
        TableName.DECISIONS,
        List.of(
            Column.required("id", id()),
            Column.wording("title", true),
            Column.required("rule", CellType.Codes.of(DecisionRule.values(), DecisionRule::code)),
            Column.optional("statement", new CellType.Reference(TableName.STATEMENTS)),
            Column.optional("issue", new CellType.Reference(TableName.ISSUES)),
            Column.optional("entitled", actors()),
            Column.optional("quorum", new CellType.Part()),
            Column.optional("objections", new CellType.Whole(0, MOST)),
            Column.optional("threshold", new CellType.Part()),
            Column.optional(
                "base",
                CellType.Codes.of(
                    QualifiedMajority.Base.values(), base -> base.name().toLowerCase(Locale.ROOT))),
            Column.optional("weights", new CellType.Weights()),
            Column.optional("weight_threshold", new CellType.Part()),
            Column.optional("vetoes", actors()),
            Column.optional("blockers", COUNT),
            Column.optional("needed", COUNT),
            Column.optional("among", actors()),
            source()),
        List.of("id"),
        false);
  }

  static TableSchema ballots() {
    return new TableSchema(
        TableName.BALLOTS,
        List.of(
            Column.required("decision", new CellType.Reference(TableName.DECISIONS)),
            Column.required("actor", new CellType.Reference(TableName.ACTORS)),
            Column.required("option", id()),
            Column.required("rank", COUNT),
            source()),
        List.of("decision", "actor", "option"),
        false);
  }
}
