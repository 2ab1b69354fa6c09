/** From a blueprint to a plan: which files a project consists of. */
@NullMarked
package dev.coppice.project.plan;

import org.jspecify.annotations.NullMarked;
