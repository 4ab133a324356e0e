/**
 * Has the database the tables that this version works with, and do its roles keep it safe? Start
 * with {@link org.entente.store.schema.Ground}.
 */
@NullMarked
package org.entente.store.schema;

import org.jspecify.annotations.NullMarked;
