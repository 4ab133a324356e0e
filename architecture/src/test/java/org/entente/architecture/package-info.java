/**
 * Does every room keep the rules of the house? Start with {@link org.entente.architecture.Room},
 * which says what each room may import.
 */
@NullMarked
package org.entente.architecture;

import org.jspecify.annotations.NullMarked;
