/** HTTP: routes, content negotiation, errors, the description of the API and its page. */
@NullMarked
package dev.coppice.starter.web;

import org.jspecify.annotations.NullMarked;
