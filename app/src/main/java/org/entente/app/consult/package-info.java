/**
 * Running the rounds of consultation: begin and change one, draft the next from what is open. Start
 * with {@link org.entente.app.consult.SaveConsultation}.
 */
@NullMarked
package org.entente.app.consult;

import org.jspecify.annotations.NullMarked;
