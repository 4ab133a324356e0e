/**
 * Running the rounds of consultation: begin and change one, draft the next from what is open. Start
 * with {@link org.entente.app.consult.SaveConsultation}; in which order voters are asked is in
 * {@link org.entente.app.consult.OrderStatements}.
 */
@NullMarked
package org.entente.app.consult;

import org.jspecify.annotations.NullMarked;
