/** Entities, one for each table. Nothing is null unless it says so. */
@NullMarked
// ours
package com.acme.shop.model;

import org.jspecify.annotations.NullMarked;
