/** What commands are given: the world around them, options that several have, the project and its database. */
@NullMarked
package dev.coppice.cli.given;

import org.jspecify.annotations.NullMarked;
