package org.entente.app.calendar;

import java.util.Optional;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.SessionToken;

/**
 * Members' own calendars, one for each member of a partnership. A key opens what is planned and
 * nothing else, as long as its member belongs there.
 *
 * <p>Errors: {@link #make} throws {@link org.entente.app.ports.DeniedException} if the session does
 * not belong to the partnership; to whoever does not, there is no key.
 */
public interface Calendars {
  /** Makes the member's key, which is kept nowhere; one that there was opens nothing any more. */
  CalendarKey make(SessionToken by, PartnershipId id);

  /** Whether the member has a key. */
  boolean isMade(SessionToken by, PartnershipId id);

  /** Takes the member's key back. */
  void revoke(SessionToken by, PartnershipId id);

  /** What a key opens; empty if nothing. */
  Optional<Planned> findPlanned(CalendarKey key);
}
