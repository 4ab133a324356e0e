/**
 * Sentences in the reader's language. Engines return codes and values; here they become words.
 * Start with {@link org.entente.voice.words.Words}.
 */
@NullMarked
package org.entente.voice.words;

import org.jspecify.annotations.NullMarked;
