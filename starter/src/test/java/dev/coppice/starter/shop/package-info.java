/** An application as a created project would be, to be started by tests. */
@NullMarked
package dev.coppice.starter.shop;

import org.jspecify.annotations.NullMarked;
