package dev.coppice.cli.migrate;

import dev.coppice.cli.given.ProjectSchema;
import dev.coppice.migrate.History;
import dev.coppice.migrate.Version;
import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.project.yaml.ChoicesYaml;
import dev.coppice.schema.Schema;
import java.sql.Connection;
import java.util.List;

/** The first migration of a project, which builds the database that the project was created from. */
final class Beginning {

    /** Its version. */
    static final Version VERSION = Version.of(1);

    private static final String DESCRIPTION = "baseline";

    private Beginning() {}

    /**
     * Whether the database is that one already, and nobody has recorded it yet.
     *
     * @param history what is recorded in it
     */
    static boolean isUnrecorded(History history, ProjectState state, Connection database) {
        boolean isRecorded =
                history.entries().stream().anyMatch(entry -> entry.state().isApplied());
        boolean hasBeginning = history.find(VERSION)
                .filter(entry -> entry.description().equals(DESCRIPTION))
                .isPresent();
        return !isRecorded && hasBeginning && isKnown(state) && hasAllTables(state, database);
    }

    /** What is still to come once the beginning is recorded. */
    static List<History.Entry> pendingBehind(History history) {
        return history.pending().stream()
                .filter(entry -> !VERSION.equals(entry.version()))
                .toList();
    }

    /** Whether the project says what it was created from. */
    private static boolean isKnown(ProjectState state) {
        return state.findText(ChoicesYaml.PATH).isPresent()
                && state.findSchema().isPresent();
    }

    private static boolean hasAllTables(ProjectState state, Connection database) {
        Schema current = ProjectSchema.of(state, database);
        return state.findSchema()
                .filter(known -> !known.tables().isEmpty())
                .filter(known -> known.tables().stream()
                        .allMatch(table -> current.findTable(table.name()).isPresent()))
                .isPresent();
    }
}
