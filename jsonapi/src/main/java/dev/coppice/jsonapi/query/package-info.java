/** What a request asks for: the query string as a tree, read from text and printed back. */
@NullMarked
package dev.coppice.jsonapi.query;

import org.jspecify.annotations.NullMarked;
