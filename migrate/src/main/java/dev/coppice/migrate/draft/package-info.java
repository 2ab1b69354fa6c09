/** The texts of a migration that is to be written. */
@NullMarked
package dev.coppice.migrate.draft;

import org.jspecify.annotations.NullMarked;
