package org.entente.app.ports;

import java.time.Instant;

/**
 * A partnership in a list.
 *
 * @param manifest text of its {@code dossier.yaml}
 * @param version grows with every change
 */
public record Summary(
    PartnershipId id, String manifest, Membership mine, long version, Instant changed) {}
