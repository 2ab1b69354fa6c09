/** The commands about admin descriptions. */
@NullMarked
package dev.coppice.cli.admin;

import org.jspecify.annotations.NullMarked;
