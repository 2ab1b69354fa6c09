/** What the owner's Java code says: which class maps which table, which member which column, and who uses what. */
@NullMarked
package dev.coppice.project.code;

import org.jspecify.annotations.NullMarked;
