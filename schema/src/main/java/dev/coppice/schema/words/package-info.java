/** Texts in an engine's own words: cut into tokens, the names that they mention, the words that they list, other names in them. */
@NullMarked
package dev.coppice.schema.words;

import org.jspecify.annotations.NullMarked;
