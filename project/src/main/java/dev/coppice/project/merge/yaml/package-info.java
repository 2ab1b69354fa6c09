/** Merges YAML files: parsed for positions only, edited as text. */
@NullMarked
package dev.coppice.project.merge.yaml;

import org.jspecify.annotations.NullMarked;
