package org.entente.app.access;

import java.util.Set;
import org.entente.actors.ActorId;
import org.entente.app.ports.Membership;
import org.entente.app.ports.Role;
import org.entente.dossier.TableName;

/**
 * What a member may do, so that pages offer nothing that would be refused. The store decides for
 * itself, whatever a page offers.
 */
public record Rights(Membership membership) {
  private static final Set<TableName> DELEGATES = Set.of(TableName.STANCES, TableName.POSITIONS);
  private static final Set<TableName> VOTES =
      Set.of(TableName.VOTERS, TableName.VOTES, TableName.BALLOTS);

  /** Whether shared rows, the frame and members can be changed. */
  public boolean mayEditAll() {
    return membership.role() == Role.FACILITATOR;
  }

  /** Whether a table can be changed where a row is this actor's. */
  public boolean mayEdit(TableName table, String actor) {
    boolean speaks = speaksFor(actor);
    return table == TableName.CONFIDENTIAL
        ? speaks
        : mayEditAll() || (speaks && DELEGATES.contains(table));
  }

  /** Whether any row of a table can be changed. */
  public boolean mayEditSome(TableName table) {
    boolean isDelegates = table == TableName.CONFIDENTIAL || DELEGATES.contains(table);
    return (mayEditAll() && table != TableName.CONFIDENTIAL)
        || (membership.role() == Role.DELEGATE && isDelegates);
  }

  /** Whether a table can be seen at all: who voted what is for the facilitator alone. */
  public boolean maySee(TableName table) {
    return mayEditAll() || !VOTES.contains(table);
  }

  /** Whether the member speaks for this actor. */
  public boolean speaksFor(String actor) {
    return membership.role() == Role.DELEGATE
        && membership.actors().stream().map(ActorId::value).anyMatch(actor::equals);
  }

  /** Whether the dossier may be taken out of the workspace. */
  public boolean mayExport() {
    return membership.role() != Role.OBSERVER;
  }
}
