/** Changes entities: each request is one unit of work, and what the database refuses is told in the API's words. */
@NullMarked
package dev.coppice.starter.write;

import org.jspecify.annotations.NullMarked;
