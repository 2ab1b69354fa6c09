/** Entities, attributes, relationships and their names, inferred from a schema. */
@NullMarked
package dev.coppice.model;

import org.jspecify.annotations.NullMarked;
