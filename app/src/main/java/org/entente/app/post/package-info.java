/**
 * How letters reach people: what they hold and what becomes of them. Start with {@link
 * org.entente.app.post.Post}.
 */
@NullMarked
package org.entente.app.post;

import org.jspecify.annotations.NullMarked;
