/**
 * Which statement a voter is best asked next. Start with {@link
 * org.entente.dialogue.routing.Routing}. What is expected of a voter here serves this question
 * alone: it is never a vote, and never an actor's position.
 */
@NullMarked
package org.entente.dialogue.routing;

import org.jspecify.annotations.NullMarked;
