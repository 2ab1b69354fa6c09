/** Applies migrations and takes them back, by Flyway. */
@NullMarked
package dev.coppice.migrate.run;

import org.jspecify.annotations.NullMarked;
