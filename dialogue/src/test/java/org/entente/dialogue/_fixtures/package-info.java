/** Consultations written as short text, and conversations of real people, for tests. */
@NullMarked
package org.entente.dialogue._fixtures;

import org.jspecify.annotations.NullMarked;
