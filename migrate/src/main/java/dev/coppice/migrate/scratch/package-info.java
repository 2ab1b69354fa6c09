/** Places to try things out: databases of the same engine that are gone afterwards. */
@NullMarked
package dev.coppice.migrate.scratch;

import org.jspecify.annotations.NullMarked;
