/** What the owner changed in the entity classes, carried over to the schema of the database. */
@NullMarked
package dev.coppice.migrate.intent;

import org.jspecify.annotations.NullMarked;
