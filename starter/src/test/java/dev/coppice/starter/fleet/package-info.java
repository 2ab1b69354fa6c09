/** Entities whose rows are not simply those of one table. */
@NullMarked
package dev.coppice.starter.fleet;

import org.jspecify.annotations.NullMarked;
