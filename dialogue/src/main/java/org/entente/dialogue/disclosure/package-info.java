/**
 * What may be published of votes without giving away what a few voters said. Start with {@link
 * org.entente.dialogue.disclosure.Publication}; {@link
 * org.entente.dialogue.disclosure.Participation} shows that the right actors were asked.
 */
@NullMarked
package org.entente.dialogue.disclosure;

import org.jspecify.annotations.NullMarked;
