/**
 * How is a partnership kept, so that everybody sees and changes of it what is theirs? Start with
 * {@link org.entente.store.partnership.DefaultPartnerships}.
 */
@NullMarked
package org.entente.store.partnership;

import org.jspecify.annotations.NullMarked;
