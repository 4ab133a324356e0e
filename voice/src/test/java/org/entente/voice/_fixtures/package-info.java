/** What tests of this room share: dossiers to brief, and pages to walk. */
@NullMarked
package org.entente.voice._fixtures;

import org.jspecify.annotations.NullMarked;
