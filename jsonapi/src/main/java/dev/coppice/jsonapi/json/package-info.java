/** Documents as JSON: requests read with everything that is wrong in them, answers written row by row. */
@NullMarked
package dev.coppice.jsonapi.json;

import org.jspecify.annotations.NullMarked;
