package dev.coppice.admin;

/**
 * One thing in a description that is not as it should be. What it is about is left out; the rest is shown.
 *
 * @param message one sentence that says what is wrong
 * @param remedy one sentence that says what to do
 */
public record Finding(Place place, String message, String remedy) {}
