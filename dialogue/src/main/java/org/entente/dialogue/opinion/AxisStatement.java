package org.entente.dialogue.opinion;

import org.entente.dialogue.StatementId;

/**
 * A statement's part in an axis.
 *
 * @param weight from −1 to 1: who agrees moves towards the end of its sign, who disagrees to the
 *     other
 */
public record AxisStatement(StatementId statement, double weight) {}
