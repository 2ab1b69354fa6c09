/** How each engine spells names, types, values and clauses. */
@NullMarked
package dev.coppice.schema.dialect;

import org.jspecify.annotations.NullMarked;
