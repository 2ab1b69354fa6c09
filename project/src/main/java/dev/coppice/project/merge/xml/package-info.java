/** Merges XML files: scanned for positions only, edited as text. */
@NullMarked
package dev.coppice.project.merge.xml;

import org.jspecify.annotations.NullMarked;
