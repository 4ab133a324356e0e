package org.entente.app.ports;

import java.time.Instant;

/**
 * A partnership in a list.
 *
 * @param manifest text of its {@code dossier.yaml}
 * @param version grows by one with every change, also of what the session may not see
 */
public record Summary(
    PartnershipId id, String manifest, Membership mine, long version, Instant changed) {}
