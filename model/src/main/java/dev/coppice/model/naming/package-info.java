/** How the words of a database become the names of a Java model. Pure text; knows nothing of entities. */
@NullMarked
package dev.coppice.model.naming;

import org.jspecify.annotations.NullMarked;
