/** Dossiers and archives, sound and broken, for tests. */
@NullMarked
package org.entente.exchange._fixtures;

import org.jspecify.annotations.NullMarked;
