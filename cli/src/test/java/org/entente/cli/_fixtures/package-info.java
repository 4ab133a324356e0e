/** Runs commands in this process and finds data beside the project, for tests. */
@NullMarked
package org.entente.cli._fixtures;

import org.jspecify.annotations.NullMarked;
