/**
 * What stands in front of a project's own main class when {@code coppice run} starts it. Needs nothing but the JDK, and
 * is the only part of Coppice's workshop that the server's process sees.
 */
@NullMarked
package dev.coppice.cli.launch;

import org.jspecify.annotations.NullMarked;
