/** The admin app in a real browser. */
@NullMarked
package dev.coppice.verify.admin;

import org.jspecify.annotations.NullMarked;
