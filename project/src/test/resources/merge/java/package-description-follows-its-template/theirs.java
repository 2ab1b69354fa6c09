/** Entities, one for each table. Nothing is null unless it says so. */
@NullMarked
package com.acme.shop.model;

import org.jspecify.annotations.NullMarked;
