@NullMarked
package dev.coppice.starter.write;

import org.jspecify.annotations.NullMarked;
