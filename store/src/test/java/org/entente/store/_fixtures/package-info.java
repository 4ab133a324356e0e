/** Databases and people for the tests of the store. */
@NullMarked
package org.entente.store._fixtures;

import org.jspecify.annotations.NullMarked;
