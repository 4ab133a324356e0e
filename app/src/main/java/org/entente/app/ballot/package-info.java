/**
 * What taking votes needs from the world; the room {@code store} provides it. Start with {@link
 * org.entente.app.ballot.Ballots} for voters, and {@link org.entente.app.ballot.Polls} for those
 * who ask them.
 */
@NullMarked
package org.entente.app.ballot;

import org.jspecify.annotations.NullMarked;
