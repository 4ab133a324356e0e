/** Stances and positions written as short text, for tests. */
@NullMarked
package org.entente.positions._fixtures;

import org.jspecify.annotations.NullMarked;
