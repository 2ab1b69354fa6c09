/** Reads a live database into a schema value, with a fixed number of catalogue queries. */
@NullMarked
package dev.coppice.schema.read;

import org.jspecify.annotations.NullMarked;
