/**
 * What would Polis itself say of these votes? Its maths step by step, quirks included, so that a
 * partnership that leaves Polis keeps its past. Start with {@link
 * org.entente.dialogue.polis.PolisStudy}.
 */
@NullMarked
package org.entente.dialogue.polis;

import org.jspecify.annotations.NullMarked;
