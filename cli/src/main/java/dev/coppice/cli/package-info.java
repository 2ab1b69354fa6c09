/** Words in, words out: arguments, questions, progress, exit codes. */
@NullMarked
package dev.coppice.cli;

import org.jspecify.annotations.NullMarked;
