/** From a schema to the entities that it describes, with a report of everything that needed a decision. Pure. */
@NullMarked
package dev.coppice.model.infer;

import org.jspecify.annotations.NullMarked;
