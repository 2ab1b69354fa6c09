/** From the JPA mapping to resources: the graph, reads as tuples, writes as units of work. */
@NullMarked
package dev.coppice.starter.jpa;

import org.jspecify.annotations.NullMarked;
