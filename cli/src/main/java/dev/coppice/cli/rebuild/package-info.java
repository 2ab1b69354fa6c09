/** The commands that let a project follow its database or its classes, and that settle what waits for the owner. */
@NullMarked
package dev.coppice.cli.rebuild;

import org.jspecify.annotations.NullMarked;
