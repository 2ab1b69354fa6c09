package dev.coppice.cli.create;

import dev.coppice.cli.given.OutputFormat;
import dev.coppice.cli.given.World;
import dev.coppice.cli.text.CreationText;
import dev.coppice.cli.text.Json;
import dev.coppice.cli.text.Terminal;
import dev.coppice.project.PlannedFile;
import dev.coppice.schema.read.Coverage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads a database and writes a project. */
@Command(name = "create", description = "Read a database and write a project that serves it.")
public final class CreateCommand implements Runnable {

    private final World world;

    @Mixin
    private final CreateOptions options = new CreateOptions();

    @Option(names = "--dry-run", description = "Only list what would be written.")
    private boolean dryRun;

    @Option(names = "--output", paramLabel = "FORMAT", description = "text or json.")
    private OutputFormat output = OutputFormat.TEXT;

    public CreateCommand(World world) {
        this.world = world;
    }

    @Override
    public void run() {
        Creation.Mode mode = dryRun ? Creation.Mode.DRY_RUN : Creation.Mode.WRITE;
        Creation.Created created = new Creation(world).create(options, mode);
        switch (output) {
            case TEXT -> world.terminal().result(text(world, created, mode));
            case JSON -> world.terminal().result(json(created, mode));
        }
    }

    /** What a person wants to know about a project that was, or would be, created. */
    static String text(World world, Creation.Created created, Creation.Mode mode) {
        String folder = shown(world, created.folder());
        String label = created.coverage() == Coverage.FULL
                ? ""
                : "Read with plain JDBC: %s.\n".formatted(created.coverage().label());
        String report = label + CreationText.text(created.report());
        int files = created.plan().files().size();
        Terminal terminal = world.terminal();
        return switch (mode) {
            case WRITE ->
                "%s\n\n%s files written to %s. Start it with: coppice run %s"
                        .formatted(report, files, terminal.bold(folder), folder);
            case DRY_RUN ->
                "%s\n\n%s\n\nNothing has been written. Run again without --dry-run to write %d files to %s."
                        .formatted(report, fileList(created), files, folder);
        };
    }

    private static String fileList(Creation.Created created) {
        return created.plan().files().stream().map(file -> "  " + file.path()).collect(Collectors.joining("\n"));
    }

    private static String shown(World world, Path folder) {
        return folder.startsWith(world.workingDirectory())
                ? world.workingDirectory().relativize(folder).toString()
                : folder.toString();
    }

    private static String json(Creation.Created created, Creation.Mode mode) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("folder", created.folder().toString());
        json.put("engine", created.engine().id());
        json.put("coverage", created.coverage().label());
        json.put("written", mode == Creation.Mode.WRITE);
        json.putAll(CreationText.json(created.report()));
        json.put("files", created.plan().files().stream().map(PlannedFile::path).toList());
        return Json.print(json);
    }
}
