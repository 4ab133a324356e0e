/**
 * Rounds of consultation: their list, how one is set up and run, what it brought. Start with {@link
 * org.entente.web.consultation.ConsultationsPage}.
 */
@NullMarked
package org.entente.web.consultation;

import org.jspecify.annotations.NullMarked;
