package dev.coppice.project.plan;

import dev.coppice.project.Blueprint;
import dev.coppice.project.Engine;
import dev.coppice.project.FileClass;
import dev.coppice.project.PlannedFile;
import dev.coppice.schema.ddl.DdlWriter;
import dev.coppice.schema.dialect.Dialects;
import java.util.List;

/** What a project's migrations begin with: the database as it was, and a page about how to go on. */
public final class MigrationFiles {

    /** The folder of the migrations. */
    public static final String FOLDER = "src/main/resources/db/migration/";

    /** The file that builds the database as it was when the project was created. */
    public static final String BASELINE = FOLDER + "V1__baseline.sql";

    private static final String HEAD = """
            -- The database as it was when the project was created.
            -- An empty database is built by this file and those behind it.

            """;

    private MigrationFiles() {}

    static List<PlannedFile> of(Blueprint blueprint) {
        Engine engine = blueprint.database().engine();
        DdlWriter writer = new DdlWriter(Dialects.forUrl("jdbc:" + engine.id() + ":"));
        return List.of(
                PlannedFile.text(BASELINE, FileClass.APPEND_ONLY, HEAD + writer.script(blueprint.schema())),
                PlannedFile.text(FOLDER + "README.md", FileClass.OWNED, Templates.text("migrations.md")));
    }
}
