/** Documents, queries and errors of JSON:API, without HTTP and without a database. */
@NullMarked
package dev.coppice.jsonapi;

import org.jspecify.annotations.NullMarked;
