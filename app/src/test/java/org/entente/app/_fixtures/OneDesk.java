package org.entente.app._fixtures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.actors.ActorId;
import org.entente.app.edit.Differences;
import org.entente.app.ports.AuditEntry;
import org.entente.app.ports.Change;
import org.entente.app.ports.Membership;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.Partnerships;
import org.entente.app.ports.Role;
import org.entente.app.ports.RowChange;
import org.entente.app.ports.SessionToken;
import org.entente.app.ports.Summary;
import org.entente.dossier.Dialect;
import org.entente.dossier.Draft;
import org.entente.dossier.Row;
import org.entente.dossier.Table;

/** A workspace with one partnership and one person at it, kept in memory. */
public final class OneDesk implements Partnerships {
  /** The session of whoever sits at the desk. */
  public static final SessionToken ME = new SessionToken("m".repeat(32));

  private static final String MANIFEST =
      """
      format: 1
      id: harbour
      title: Work at the harbour
      problem: Too few hands
      territory:
        destination: [DE]
      languages: [en]
      """;

  private final Membership mine;
  private final List<AuditEntry> audit = new ArrayList<>();
  private Draft draft;
  private long version = 1;

  /** Sits down before a partnership of three actors and one objective. */
  public OneDesk(Role role, String... actors) {
    this.mine =
        new Membership(
            new PartnershipId("harbour"), role, Arrays.stream(actors).map(ActorId::new).toList());
    this.draft =
        new Draft(
            MANIFEST,
            "",
            List.of(
                table(
                    "actors.csv",
                    "id,name,kind,level",
                    "port,Port,agency,local",
                    "union,Union,union,national",
                    "town,Town,subnational,local"),
                table("objectives.csv", "id,text,direction", "pay,Fair pay,increase"),
                table("stances.csv", "actor,objective,stance", "port,pay,-1", "union,pay,4")),
            List.of());
  }

  /** A table of cells without commas in them. */
  public static Table table(String file, String header, String... rows) {
    List<Row> made = new ArrayList<>();
    for (String row : rows) {
      made.add(new Row(made.size() + 2, List.of(row.split(",", -1))));
    }
    return new Table(file, Dialect.OURS, List.of(header.split(",", -1)), made);
  }

  /** The partnership as it stands. */
  public Draft draft() {
    return draft;
  }

  /** Somebody else changes the partnership. */
  public void meanwhile(Table table) {
    draft = draft.withTable(table);
  }

  @Override
  public List<Summary> summaries(SessionToken by) {
    return List.of(new Summary(mine.partnership(), draft.manifest(), mine, version, Instant.EPOCH));
  }

  @Override
  public Optional<Summary> findSummary(SessionToken by, PartnershipId id) {
    return summaries(by).stream().filter(summary -> summary.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Draft> findDraft(SessionToken by, PartnershipId id) {
    return findSummary(by, id).map(summary -> draft);
  }

  @Override
  public boolean create(SessionToken by, PartnershipId id, Draft created) {
    if (id.equals(mine.partnership())) {
      return false;
    }
    draft = created;
    return true;
  }

  @Override
  public Outcome change(SessionToken by, PartnershipId id, Function<Draft, Change> decide) {
    return decide
        .apply(draft)
        .fold(
            rows -> {
              throw new IllegalStateException(
                  "this desk keeps whole dossiers; rows were " + rows.changes());
            },
            whole -> {
              version++;
              for (RowChange change : Differences.between(draft, whole.draft())) {
                audit.add(new AuditEntry(audit.size(), version, Instant.EPOCH, "me", change));
              }
              draft = whole.draft();
              return new Outcome.Stored(version);
            },
            refused -> new Outcome.Refused(refused.findings()));
  }

  @Override
  public List<AuditEntry> audit(SessionToken by, PartnershipId id, long before, int atMost) {
    return audit.stream().filter(entry -> entry.number() < before).limit(atMost).toList();
  }

  @Override
  public List<AuditEntry> auditOf(SessionToken by, PartnershipId id, long of) {
    return audit.stream().filter(entry -> entry.version() == of).toList();
  }

  @Override
  public Map<String, Membership> members(SessionToken by, PartnershipId id) {
    return Map.of("me", mine);
  }

  @Override
  public void enrol(SessionToken by, String login, Membership membership) {
    throw new IllegalStateException("one desk has one chair");
  }

  @Override
  public void remove(SessionToken by, PartnershipId id, String login) {
    throw new IllegalStateException("one desk has one chair");
  }
}
