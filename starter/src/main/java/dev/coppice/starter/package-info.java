/** Joins jsonapi and admin to Spring Boot and JPA. */
@NullMarked
package dev.coppice.starter;

import org.jspecify.annotations.NullMarked;
