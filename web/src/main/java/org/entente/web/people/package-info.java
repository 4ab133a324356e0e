/**
 * Who may sign in, and who belongs to a partnership as what. Start with {@link
 * org.entente.web.people.MembersPage}.
 */
@NullMarked
package org.entente.web.people;

import org.jspecify.annotations.NullMarked;
