/**
 * How long does it take? Start reading at {@link org.entente.bench.IssueBench}; {@code bench/run}
 * runs all. No test depends on what is measured here.
 */
@NullMarked
package org.entente.bench;

import org.jspecify.annotations.NullMarked;
