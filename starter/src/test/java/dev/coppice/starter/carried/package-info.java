/** Entities with columns of types that only PostgreSQL knows, read as texts and never written. */
@NullMarked
package dev.coppice.starter.carried;

import org.jspecify.annotations.NullMarked;
