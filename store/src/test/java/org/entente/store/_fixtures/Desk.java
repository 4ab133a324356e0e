package org.entente.store._fixtures;

import java.util.List;
import org.entente.app.ports.AuditEntry;
import org.entente.app.ports.Change;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.Partnerships;
import org.entente.app.ports.RowChange;
import org.entente.dossier.Draft;
import org.entente.dossier.Table;

/** A partnership, as people of a workplace sit around it. */
public record Desk(Workplace workplace, PartnershipId id) {
  private Partnerships partnerships() {
    return workplace.partnerships();
  }

  /** Somebody changes rows. */
  public Outcome edit(String login, RowChange... changes) {
    return partnerships()
        .change(workplace.session(login), id, draft -> new Change.Rows(List.of(changes)));
  }

  /** Somebody puts a table in the place of another. */
  public Outcome put(String login, Table table) {
    return partnerships()
        .change(workplace.session(login), id, draft -> new Change.Whole(draft.withTable(table)));
  }

  /** Somebody puts a whole dossier in the place of another. */
  public Outcome put(String login, Draft whole) {
    return partnerships().change(workplace.session(login), id, draft -> new Change.Whole(whole));
  }

  /** What somebody sees. */
  public Draft draft(String login) {
    return partnerships().findDraft(workplace.session(login), id).orElseThrow();
  }

  /** A table that somebody sees. */
  public Table table(String login, String file) {
    return draft(login).findTable(file).orElseThrow();
  }

  /** The rows of a table that everybody sees, cells with commas between them. */
  public List<String> lines(String file) {
    return table("oli", file).rows().stream().map(row -> String.join(",", row.cells())).toList();
  }

  /** How often it was changed. */
  public long version() {
    return partnerships().findSummary(workplace.session("oli"), id).orElseThrow().version();
  }

  /** Everything that somebody sees of its past, newest first. */
  public List<AuditEntry> audit(String login) {
    return partnerships().audit(workplace.session(login), id, Long.MAX_VALUE, 1000);
  }

  /** What somebody sees of what made a version. */
  public List<AuditEntry> auditOf(String login, long version) {
    return partnerships().auditOf(workplace.session(login), id, version);
  }

  /** Its key in the database. */
  public String key() {
    return workplace
        .behind("SELECT key::text FROM entente.partnership WHERE id = ?", id.value())
        .get(0);
  }
}
