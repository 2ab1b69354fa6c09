/** Compares two schemas: which tables and columns are the same under another name, and what changed. */
@NullMarked
package dev.coppice.schema.diff;

import org.jspecify.annotations.NullMarked;
