/** Spells relational trees in the words of an engine. */
@NullMarked
package dev.coppice.starter.sql;

import org.jspecify.annotations.NullMarked;
