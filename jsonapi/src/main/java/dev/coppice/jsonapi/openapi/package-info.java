/** The API of a graph described as OpenAPI 3.1. */
@NullMarked
package dev.coppice.jsonapi.openapi;

import org.jspecify.annotations.NullMarked;
