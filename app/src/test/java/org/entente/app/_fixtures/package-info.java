/** Partnerships small enough to read, and a workspace that keeps them in memory. */
@NullMarked
package org.entente.app._fixtures;

import org.jspecify.annotations.NullMarked;
