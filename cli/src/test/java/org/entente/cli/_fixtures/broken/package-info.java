/** Breaks a sound dossier in every way that we can think of, and knows what must be found. */
@NullMarked
package org.entente.cli._fixtures.broken;

import org.jspecify.annotations.NullMarked;
