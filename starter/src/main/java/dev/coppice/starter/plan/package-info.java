/** From what a request asks for to what a statement reads: a relational tree, without the words of any engine. */
@NullMarked
package dev.coppice.starter.plan;

import org.jspecify.annotations.NullMarked;
