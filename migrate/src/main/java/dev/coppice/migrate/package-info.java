/** Folders of migrations: plan, check, write, apply, undo, remember. */
@NullMarked
package dev.coppice.migrate;

import org.jspecify.annotations.NullMarked;
