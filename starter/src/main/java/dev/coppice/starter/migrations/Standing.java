package dev.coppice.starter.migrations;

import dev.coppice.starter.migrations.RecordedMigrations.Contents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Where files and database do not agree; each list has titles in the order of the versions.
 *
 * @param pending still to be applied, be it for the first time or again after they were taken back
 * @param edited applied, and their files say something else now
 * @param brokenOff begun and not finished, forth or back
 */
record Standing(List<String> pending, List<String> edited, List<String> brokenOff) {

    private static final MigrationVersion BEGINNING = MigrationVersion.fromVersion("1");
    private static final int MOST_NAMED = 5;

    Standing {
        pending = List.copyOf(pending);
        edited = List.copyOf(edited);
        brokenOff = List.copyOf(brokenOff);
    }

    /** Compares as Flyway does, and as {@code coppice migrate} does where Flyway knows nothing. */
    static Standing of(List<Script> scripts, RecordedMigrations recorded) {
        Applied applied = applied(scripts, recorded);
        Set<MigrationVersion> halfDone = recorded.journal().stream()
                .flatMap(key -> applied.findHalfDone(key).stream())
                .collect(Collectors.toSet());
        List<String> pending = new ArrayList<>();
        List<String> edited = new ArrayList<>();
        List<String> brokenOff = new ArrayList<>();
        for (Script script : scripts) {
            boolean isHalfDone = script.version() != null && halfDone.contains(script.version());
            switch (isHalfDone ? Applied.State.BROKEN_OFF : applied.state(script)) {
                case PENDING -> pending.add(script.title());
                case EDITED -> edited.add(script.title());
                case BROKEN_OFF -> brokenOff.add(script.title());
                case AS_IT_SHOULD_BE -> {}
            }
        }
        return new Standing(pending, edited, brokenOff);
    }

    /** One line for whoever runs the server; empty if there is nothing to say. */
    Optional<String> words() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("pending", pending);
        parts.put("edited after they were applied", edited);
        parts.put("broken off", brokenOff);
        String said = parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + ": " + named(part.getValue()))
                .collect(Collectors.joining("; "));
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of("Migrations %s. The next step is: coppice migrate upgrade".formatted(said));
    }

    private static String named(List<String> titles) {
        int unnamed = titles.size() - MOST_NAMED;
        return unnamed <= 0
                ? String.join(", ", titles)
                : "%s and %d more".formatted(String.join(", ", titles.subList(0, MOST_NAMED)), unnamed);
    }

    /** The database that a project was created from has what the first migration builds, and no record of it. */
    private static Applied applied(List<Script> scripts, RecordedMigrations recorded) {
        Applied applied = Applied.of(recorded.rows());
        boolean hasBeginning = scripts.stream()
                .anyMatch(script -> BEGINNING.equals(script.version())
                        && script.description().equals("baseline"));
        boolean isUnrecorded = applied.isNone() && recorded.contents() == Contents.TABLES;
        return hasBeginning && isUnrecorded ? Applied.upTo(BEGINNING) : applied;
    }
}
