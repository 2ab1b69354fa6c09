/** What a database looks like, as values: read it, compare two of them, spell the difference as SQL. */
@NullMarked
package dev.coppice.schema;

import org.jspecify.annotations.NullMarked;
