/** YAML and JSON files as text, and the ones that are Coppice's own read back. */
@NullMarked
package dev.coppice.project.yaml;

import org.jspecify.annotations.NullMarked;
