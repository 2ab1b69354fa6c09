/** The API of a created project, as clients and tools that others made find it. */
@NullMarked
package dev.coppice.verify.api;

import org.jspecify.annotations.NullMarked;
