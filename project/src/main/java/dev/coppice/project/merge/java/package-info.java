/** Merges Java sources member by member and attribute by attribute, and splices the edits into the owner's text. */
@NullMarked
package dev.coppice.project.merge.java;

import org.jspecify.annotations.NullMarked;
