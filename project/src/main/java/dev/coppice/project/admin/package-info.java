/** For admin descriptions: what a project's own code says of its API, and descriptions of another system brought over. */
@NullMarked
package dev.coppice.project.admin;

import org.jspecify.annotations.NullMarked;
