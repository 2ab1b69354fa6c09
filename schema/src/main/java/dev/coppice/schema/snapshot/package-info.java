/** Turns a schema into a tree of plain values, for any JSON or YAML library, and back. */
@NullMarked
package dev.coppice.schema.snapshot;

import org.jspecify.annotations.NullMarked;
