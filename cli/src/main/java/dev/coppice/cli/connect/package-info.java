/** Database URLs: what they say, what of it is passed on, and how a connection or its failure looks. */
@NullMarked
package dev.coppice.cli.connect;

import org.jspecify.annotations.NullMarked;
