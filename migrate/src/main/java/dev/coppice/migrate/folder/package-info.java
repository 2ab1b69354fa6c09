/** The files of migrations: reads them, names new ones. */
@NullMarked
package dev.coppice.migrate.folder;

import org.jspecify.annotations.NullMarked;
