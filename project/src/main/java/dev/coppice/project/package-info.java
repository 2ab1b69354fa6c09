/** Which files a project consists of. */
@NullMarked
package dev.coppice.project;

import org.jspecify.annotations.NullMarked;
