package dev.coppice.project;

/**
 * Something that the owner should look at, though nothing had to be decided.
 *
 * @param path the file
 * @param line where in it, from 1
 * @param message one sentence: what is there and which change concerns it
 */
public record Attention(String path, int line, String message) {}
