/** Spells a schema as the SQL statements that recreate it. */
@NullMarked
package dev.coppice.schema.ddl;

import org.jspecify.annotations.NullMarked;
