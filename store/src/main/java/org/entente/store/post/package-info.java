/**
 * Letters on their way, in the database. Start with {@link org.entente.store.post.DefaultOutbox}.
 */
@NullMarked
package org.entente.store.post;

import org.jspecify.annotations.NullMarked;
