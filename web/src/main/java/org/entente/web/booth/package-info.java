/**
 * The booth: the page on which a voter answers one statement after the other, on a telephone, by
 * keyboard, on a bad line. Start with {@link org.entente.web.booth.BoothPage}; how a browser comes
 * to a seat is in {@link org.entente.web.booth.DoorPage}.
 */
@NullMarked
package org.entente.web.booth;

import org.jspecify.annotations.NullMarked;
