/** One class for each table, and what they share. Nothing is null unless it says so. */
@NullMarked
package com.acme.shop.model;

import org.jspecify.annotations.NullMarked;
