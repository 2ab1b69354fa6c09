/** The pipeline of a rebuild: from a project on disk and a new schema to a plan of what changes in which file, and why. */
@NullMarked
package dev.coppice.project.rebuild;

import org.jspecify.annotations.NullMarked;
