/** Who comes in, and what each may do. Start with {@link org.entente.app.access.SignIn}. */
@NullMarked
package org.entente.app.access;

import org.jspecify.annotations.NullMarked;
