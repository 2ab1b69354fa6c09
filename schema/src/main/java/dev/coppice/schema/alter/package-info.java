/** From one schema to another: the statements on the way, in an order in which each one works. */
@NullMarked
package dev.coppice.schema.alter;

import org.jspecify.annotations.NullMarked;
