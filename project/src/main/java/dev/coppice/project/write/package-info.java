/** From a blueprint to a plan, and from a plan to files on disk. */
@NullMarked
package dev.coppice.project.write;

import org.jspecify.annotations.NullMarked;
