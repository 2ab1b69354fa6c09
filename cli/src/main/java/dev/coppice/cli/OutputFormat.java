package dev.coppice.cli;

/** For whom a result is printed. */
enum OutputFormat {
    TEXT,
    JSON
}
