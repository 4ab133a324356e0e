/**
 * Who votes alike, and is it firm enough to speak of groups? Start with {@link
 * org.entente.dialogue.opinion.OpinionMap}: where voters stand, and along which line they disagree;
 * that always exists. {@link org.entente.dialogue.opinion.OpinionGroups} says whether there are
 * groups, which often there are not. {@link org.entente.dialogue.opinion.LiveMap} keeps both up to
 * date while votes come in.
 */
@NullMarked
package org.entente.dialogue.opinion;

import org.jspecify.annotations.NullMarked;
