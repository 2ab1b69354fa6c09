/** What the person at the keyboard sees: results, messages, progress, colours. */
@NullMarked
package dev.coppice.cli.text;

import org.jspecify.annotations.NullMarked;
