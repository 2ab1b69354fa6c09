/** End to end: a database becomes a project, the project compiles, starts and answers. */
@NullMarked
package dev.coppice.verify.create;

import org.jspecify.annotations.NullMarked;
