package org.entente.positions;

import org.entente.kernel.Source;
import org.entente.kernel.Wording;

/**
 * One possible answer to an issue.
 *
 * @param place where it lies on the scale, or {@link Standpoint.Unstated} if options have
 *     no order
 */
public record Option(OptionId id, Wording label, Standpoint place, Source source) {}
