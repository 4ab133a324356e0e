/**
 * Files in and out: a dossier as folder, zip or workbook, and the studies of others. Nothing is
 * read by half. Start with {@link org.entente.exchange.DossierFiles}.
 */
@NullMarked
package org.entente.exchange;

import org.jspecify.annotations.NullMarked;
