package org.entente.app.ports;

import java.time.Instant;

/**
 * Who changed what, when.
 *
 * @param number grows with every changed row of a partnership; its gaps say nothing
 * @param version the partnership's version that the change made; all rows of one change share it
 * @param login who
 * @param change for {@code dossier.yaml} and {@code acceptance.yaml}, an empty key and the text in
 *     one column {@code text}; for attachments, the path as file and the size in bytes in one
 *     column {@code size}; for votes, to whoever may not see them, an empty key and no columns
 */
public record AuditEntry(long number, long version, Instant at, String login, RowChange change) {}
