/** The command line. Start with {@link org.entente.cli.Entente}. */
@NullMarked
package org.entente.cli;

import org.jspecify.annotations.NullMarked;
