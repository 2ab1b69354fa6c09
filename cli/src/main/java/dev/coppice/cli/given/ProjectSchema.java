package dev.coppice.cli.given;

import dev.coppice.project.rebuild.ProjectState;
import dev.coppice.schema.Schema;
import dev.coppice.schema.read.SchemaReader;
import java.sql.Connection;

/** What a database has of the schemas that a project is about. */
public final class ProjectSchema {

    private ProjectSchema() {}

    public static Schema of(ProjectState state, Connection database) {
        return SchemaReader.of(
                        database,
                        DatabaseReading.scope(OpenProject.choices(state).selection()))
                .schema();
    }
}
