@NullMarked
package dev.coppice.starter.migrations;

import org.jspecify.annotations.NullMarked;
