/** Runs a folder's migrations in a scratch place, to learn what they do. */
@NullMarked
package dev.coppice.migrate.replay;

import org.jspecify.annotations.NullMarked;
