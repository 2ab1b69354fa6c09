/** Entity diagrams of a schema: what they show, and as which text. Pure and deterministic. */
@NullMarked
package dev.coppice.model.diagram;

import org.jspecify.annotations.NullMarked;
