/** Tries a migration out before it is written: there and back, over rows, in a scratch place. */
@NullMarked
package dev.coppice.migrate.proof;

import org.jspecify.annotations.NullMarked;
