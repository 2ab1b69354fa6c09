/** What a migration puts at risk: found in what changes, and counted in the rows. */
@NullMarked
package dev.coppice.migrate.check;

import org.jspecify.annotations.NullMarked;
