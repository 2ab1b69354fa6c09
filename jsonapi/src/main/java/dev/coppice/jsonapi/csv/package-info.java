/** Resources as lines for spreadsheets. */
@NullMarked
package dev.coppice.jsonapi.csv;

import org.jspecify.annotations.NullMarked;
