/** Compiles a created project in this process and keeps its server running in another. */
@NullMarked
package dev.coppice.cli.run;

import org.jspecify.annotations.NullMarked;
