/** Three versions of one file become one: the owner's, with what is new in what is generated today. */
@NullMarked
package dev.coppice.project.merge;

import org.jspecify.annotations.NullMarked;
