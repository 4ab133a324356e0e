package org.entente.app.ports;

import java.time.Instant;

/**
 * Who changed what, when.
 *
 * @param number grows by one with every change in a workspace
 * @param login who
 */
public record AuditEntry(long number, Instant at, String login, RowChange change) {}
