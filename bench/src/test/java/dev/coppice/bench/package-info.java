/** Benchmarks: whole processes next to a peer that does the same work, minima, medians, maxima and ratios. */
@NullMarked
package dev.coppice.bench;

import org.jspecify.annotations.NullMarked;
