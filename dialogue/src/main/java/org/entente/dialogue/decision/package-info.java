/**
 * What a round decided, by rules fixed beforehand: whether a proposal is carried, how options rank,
 * and who was absent. Start with {@link org.entente.dialogue.decision.CountingRule}, {@link
 * org.entente.dialogue.decision.Schulze} and {@link org.entente.dialogue.decision.Verdict}.
 */
@NullMarked
package org.entente.dialogue.decision;

import org.jspecify.annotations.NullMarked;
