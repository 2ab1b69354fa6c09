/** The commands that create a project and run it. */
@NullMarked
package dev.coppice.cli.create;

import org.jspecify.annotations.NullMarked;
