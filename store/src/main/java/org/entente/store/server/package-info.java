/**
 * How does a workspace get a PostgreSQL server where nobody installed one? Start with {@link
 * org.entente.store.server.Server}.
 */
@NullMarked
package org.entente.store.server;

import org.jspecify.annotations.NullMarked;
