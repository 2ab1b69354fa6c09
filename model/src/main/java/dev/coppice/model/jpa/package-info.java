/** What the owner's entity classes say, read through Hibernate's boot metadata, without a database. */
@NullMarked
package dev.coppice.model.jpa;

import org.jspecify.annotations.NullMarked;
