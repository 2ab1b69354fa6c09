/** What becomes of changed entity classes on every engine, from compiled classes to applied migrations and back. */
@NullMarked
package dev.coppice.verify.migrate;

import org.jspecify.annotations.NullMarked;
