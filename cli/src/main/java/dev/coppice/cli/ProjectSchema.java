package dev.coppice.cli;

import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.schema.Schema;
import dev.coppice.schema.read.SchemaReader;
import java.sql.Connection;

/** What a database has of the schemas that a project is about. */
final class ProjectSchema {

    private ProjectSchema() {}

    static Schema of(ProjectState state, Connection database) {
        return SchemaReader.of(
                        database,
                        DatabaseReading.scope(OpenProject.choices(state).selection()))
                .schema();
    }
}
