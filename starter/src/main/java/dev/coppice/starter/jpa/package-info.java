/** How Hibernate is set up: names, dates and times on SQLite, and what databases say when they refuse. */
@NullMarked
package dev.coppice.starter.jpa;

import org.jspecify.annotations.NullMarked;
