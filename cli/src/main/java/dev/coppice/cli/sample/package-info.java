/** The sample database: a shop whose fifteen tables show every kind of thing that a schema can hold. */
@NullMarked
package dev.coppice.cli.sample;

import org.jspecify.annotations.NullMarked;
