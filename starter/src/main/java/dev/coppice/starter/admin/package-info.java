/** What the admin app is told: the owner's description, completed with what the model knows. */
@NullMarked
package dev.coppice.starter.admin;

import org.jspecify.annotations.NullMarked;
