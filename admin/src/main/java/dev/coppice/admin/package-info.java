/** The admin description as records. */
@NullMarked
package dev.coppice.admin;

import org.jspecify.annotations.NullMarked;
