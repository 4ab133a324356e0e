/**
 * What the use cases need from the world; the room {@code store} provides it. Start with {@link
 * org.entente.app.ports.Partnerships}.
 */
@NullMarked
package org.entente.app.ports;

import org.jspecify.annotations.NullMarked;
