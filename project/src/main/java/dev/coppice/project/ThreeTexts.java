package dev.coppice.project;

/**
 * The three versions of one file that a merge looks at.
 *
 * @param base as it was generated last
 * @param mine as the owner has it
 * @param theirs as it would be generated today
 */
public record ThreeTexts(String base, String mine, String theirs) {}
