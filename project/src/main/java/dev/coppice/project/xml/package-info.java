/** XML files as text. */
@NullMarked
package dev.coppice.project.xml;

import org.jspecify.annotations.NullMarked;
