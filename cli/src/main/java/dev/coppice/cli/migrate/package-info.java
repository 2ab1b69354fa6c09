/** The commands about migrations. */
@NullMarked
package dev.coppice.cli.migrate;

import org.jspecify.annotations.NullMarked;
