/**
 * Drawings of results: the influence–dependence plane, positions on an issue, support of options,
 * who is with whom. The same drawing stands in the brief, in its PDF and in the workspace. Start
 * with {@link org.entente.voice.chart.PlaneChart}.
 */
@NullMarked
package org.entente.voice.chart;

import org.jspecify.annotations.NullMarked;
