/** From a plan to files on disk. */
@NullMarked
package dev.coppice.project.write;

import org.jspecify.annotations.NullMarked;
