/** Reads rows over JDBC and makes resources of them. */
@NullMarked
package dev.coppice.starter.rows;

import org.jspecify.annotations.NullMarked;
