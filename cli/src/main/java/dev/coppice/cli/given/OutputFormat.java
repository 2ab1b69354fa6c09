package dev.coppice.cli.given;

/** For whom a result is printed. */
public enum OutputFormat {
    TEXT,
    JSON
}
