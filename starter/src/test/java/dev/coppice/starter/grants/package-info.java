@NullMarked
package dev.coppice.starter.grants;

import org.jspecify.annotations.NullMarked;
