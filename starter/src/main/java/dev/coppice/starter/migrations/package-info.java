/** Migrations, seen from the server: what is pending, and how Flyway applies it where the owner wants that. */
@NullMarked
package dev.coppice.starter.migrations;

import org.jspecify.annotations.NullMarked;
