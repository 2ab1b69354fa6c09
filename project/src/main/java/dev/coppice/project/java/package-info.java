/** Java sources as text: entities, key records, enums, exposure, application. */
@NullMarked
package dev.coppice.project.java;

import org.jspecify.annotations.NullMarked;
