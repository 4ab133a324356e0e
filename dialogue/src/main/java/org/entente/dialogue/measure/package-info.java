/**
 * What shares of votes say and how sure they are. Start with {@link
 * org.entente.dialogue.measure.ShareInterval}.
 */
@NullMarked
package org.entente.dialogue.measure;

import org.jspecify.annotations.NullMarked;
