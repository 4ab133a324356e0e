package org.entente.app.ports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.dossier.Draft;

/**
 * The partnerships of a workspace, seen through somebody's session: what the session may not see is
 * not there.
 *
 * <p>Errors: {@link #create}, {@link #enrol} and {@link #remove} throw {@link DeniedException} and
 * change nothing if the session may not.
 */
public interface Partnerships {
  /** Those the session belongs to, by id. */
  List<Summary> summaries(SessionToken by);

  /** One of them, if the session belongs to it. */
  Optional<Summary> findSummary(SessionToken by, PartnershipId id);

  /** Its dossier as the session may see it, if it belongs to it. */
  Optional<Draft> findDraft(SessionToken by, PartnershipId id);

  /**
   * Creates a partnership and makes its creator the facilitator. An administrator's session is
   * needed. Confidential tables of actors for whom the session does not speak are left out.
   *
   * @return whether it was created; false if the id is taken
   */
  boolean create(SessionToken by, PartnershipId id, Draft draft);

  /**
   * Changes a partnership: shows the draft as it stands to {@code decide}, while no other change
   * can come between, and stores what it decides, all or nothing, durably before it returns.
   *
   * <p>How a table is written (dialect, order of columns and rows) is kept from a whole draft as
   * far as the session may change the table as a whole; a delegate's leaves that of shared tables.
   */
  Outcome change(SessionToken by, PartnershipId id, Function<Draft, Change> decide);

  /**
   * Changes to shared rows, and to confidential rows the session may see, newest first.
   *
   * @param before only entries with a lower number
   */
  List<AuditEntry> audit(SessionToken by, PartnershipId id, long before, int atMost);

  /** The changes that made a version, as far as the session may see them, oldest first. */
  List<AuditEntry> auditOf(SessionToken by, PartnershipId id, long version);

  /** Who is a member, by login; a facilitator's or administrator's session is needed. */
  Map<String, Membership> members(SessionToken by, PartnershipId id);

  /**
   * Adds a member or changes its role; a facilitator's or administrator's session is needed. Nobody
   * makes oneself a delegate.
   *
   * @throws DeniedException also if there is no such login
   */
  void enrol(SessionToken by, String login, Membership membership);

  /** Removes a member; a facilitator's or administrator's session is needed. */
  void remove(SessionToken by, PartnershipId id, String login);
}
