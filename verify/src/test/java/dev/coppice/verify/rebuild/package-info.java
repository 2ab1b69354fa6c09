/** Projects that are created, customised, and rebuilt after their database or their classes changed. */
@NullMarked
package dev.coppice.verify.rebuild;

import org.jspecify.annotations.NullMarked;
