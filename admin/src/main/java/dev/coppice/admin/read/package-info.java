/** Reads a description and says what in it is not as it should be, whatever the model is. */
@NullMarked
package dev.coppice.admin.read;

import org.jspecify.annotations.NullMarked;
