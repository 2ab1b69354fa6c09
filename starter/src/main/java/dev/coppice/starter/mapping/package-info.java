/** What entity classes say about storage: types, keys, columns, and how values stand for those of the API. */
@NullMarked
package dev.coppice.starter.mapping;

import org.jspecify.annotations.NullMarked;
