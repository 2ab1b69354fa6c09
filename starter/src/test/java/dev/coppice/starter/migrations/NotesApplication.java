package dev.coppice.starter.migrations;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The smallest thing that can be started. */
@SpringBootApplication
public class NotesApplication {}
