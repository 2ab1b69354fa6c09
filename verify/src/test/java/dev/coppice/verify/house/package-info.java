/** The house rules: modules, arrows, packages. {@code docs/map.md} draws what is checked here. */
@NullMarked
package dev.coppice.verify.house;

import org.jspecify.annotations.NullMarked;
