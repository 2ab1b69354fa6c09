/** What comes from outside: what a project's own code says of its API, and admin descriptions of another system. */
@NullMarked
package dev.coppice.project.outside;

import org.jspecify.annotations.NullMarked;
