/** Real databases for the tests of all modules: fresh, empty and gone afterwards. */
@NullMarked
package dev.coppice.schema.testing;

import org.jspecify.annotations.NullMarked;
