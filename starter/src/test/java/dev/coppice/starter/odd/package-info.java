/** Entities whose rows may hold what is no value of their attributes, and others that lead to such rows in each way. */
@NullMarked
package dev.coppice.starter.odd;

import org.jspecify.annotations.NullMarked;
