/** Actors and influences written as short text, for tests. */
@NullMarked
package org.entente.actors._fixtures;

import org.jspecify.annotations.NullMarked;
