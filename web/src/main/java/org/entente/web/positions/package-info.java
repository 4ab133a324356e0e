/**
 * What is shared and what is opposed, and where actors stand on issues. Start with {@link
 * org.entente.web.positions.ObjectivesPage}.
 */
@NullMarked
package org.entente.web.positions;

import org.jspecify.annotations.NullMarked;
