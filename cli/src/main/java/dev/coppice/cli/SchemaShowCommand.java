package dev.coppice.cli;

import dev.coppice.cli.connect.DatabaseUrls;
import dev.coppice.cli.given.DatabaseReading;
import dev.coppice.cli.given.ProjectDatabaseOptions;
import dev.coppice.cli.given.World;
import dev.coppice.cli.text.Json;
import dev.coppice.cli.text.SchemaText;
import dev.coppice.model.diagram.Diagram;
import dev.coppice.model.diagram.Mermaid;
import dev.coppice.model.diagram.Svg;
import dev.coppice.schema.Schema;
import dev.coppice.schema.dialect.Dialect;
import dev.coppice.schema.read.Scope;
import dev.coppice.schema.snapshot.SchemaTree;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what a database looks like. */
@Command(name = "show", description = "Print the tables, columns and keys of a database.")
final class SchemaShowCommand implements Runnable {

    /** How the schema is drawn. */
    enum Format {
        TEXT,
        JSON,
        MERMAID,
        SVG
    }

    private final World world;

    @Mixin
    private final ProjectDatabaseOptions database = new ProjectDatabaseOptions();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "A project whose database is meant; the current folder if neither is given.")
    private String folder = ".";

    @Option(names = "--schema", split = ",", paramLabel = "SCHEMA", description = "The schemas to read.")
    private List<String> schemas = new ArrayList<>();

    @Option(names = "--include", split = ",", paramLabel = "TABLE", description = "Only these tables and views.")
    private List<String> include = new ArrayList<>();

    @Option(names = "--exclude", split = ",", paramLabel = "TABLE", description = "Not these tables and views.")
    private List<String> exclude = new ArrayList<>();

    @Option(names = "--output", paramLabel = "FORMAT", description = "text, json, mermaid or svg.")
    private Format output = Format.TEXT;

    SchemaShowCommand(World world) {
        this.world = world;
    }

    @Override
    public void run() {
        DatabaseUrls.Parsed meant = database.of(world, folder);
        DatabaseReading reading = DatabaseReading.of(world.terminal(), meant, new Scope(schemas, include, exclude));
        world.terminal().result(print(reading.schema(), reading.dialect()));
    }

    private String print(Schema schema, Dialect dialect) {
        return switch (output) {
            case TEXT -> new SchemaText(dialect).text(schema);
            case JSON -> Json.print(SchemaTree.toTree(schema));
            case MERMAID -> Mermaid.print(Diagram.of(schema));
            case SVG -> Svg.print(Diagram.of(schema));
        };
    }
}
