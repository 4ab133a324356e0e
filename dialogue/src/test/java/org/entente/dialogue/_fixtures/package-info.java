/** Consultations written as short text, for tests. */
@NullMarked
package org.entente.dialogue._fixtures;

import org.jspecify.annotations.NullMarked;
