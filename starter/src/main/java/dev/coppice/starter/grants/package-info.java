/** What is granted to whom, by roles, and what of the API is left for each set of them. */
@NullMarked
package dev.coppice.starter.grants;

import org.jspecify.annotations.NullMarked;
