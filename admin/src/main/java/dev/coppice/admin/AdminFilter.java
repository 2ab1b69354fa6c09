package dev.coppice.admin;

/**
 * Which rows are meant.
 *
 * @param expression in the language of the API's filters
 */
public record AdminFilter(String expression, Place place) {}
