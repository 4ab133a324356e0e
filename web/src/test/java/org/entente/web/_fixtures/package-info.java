/** A browser and somebody in front of it, for tests. */
@NullMarked
package org.entente.web._fixtures;

import org.jspecify.annotations.NullMarked;
