/** Compares a description with what the API has. */
@NullMarked
package dev.coppice.admin.check;

import org.jspecify.annotations.NullMarked;
