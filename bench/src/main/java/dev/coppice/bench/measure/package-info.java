/** Measures whole processes: wall time and memory, several runs, contestants in turns. */
@NullMarked
package dev.coppice.bench.measure;

import org.jspecify.annotations.NullMarked;
