package dev.coppice.cli.create;

import dev.coppice.cli.connect.Credentials;
import dev.coppice.cli.connect.DatabaseUrl;
import dev.coppice.cli.connect.DatabaseUrls;
import dev.coppice.cli.connect.EmbeddedCopy;
import dev.coppice.cli.given.DatabaseReading;
import dev.coppice.cli.given.NamesFile;
import dev.coppice.cli.given.World;
import dev.coppice.cli.sample.ShopDatabase;
import dev.coppice.cli.text.Terminal;
import dev.coppice.model.infer.Inference;
import dev.coppice.model.infer.Inferred;
import dev.coppice.model.infer.Report;
import dev.coppice.model.naming.NameOverrides;
import dev.coppice.project.Blueprint;
import dev.coppice.project.Choices;
import dev.coppice.project.Database;
import dev.coppice.project.Engine;
import dev.coppice.project.FileClass;
import dev.coppice.project.PlannedFile;
import dev.coppice.project.ProjectName;
import dev.coppice.project.ProjectPlan;
import dev.coppice.project.plan.ChosenInference;
import dev.coppice.project.plan.ProjectPlanner;
import dev.coppice.project.write.ProjectWriter;
import dev.coppice.project.yaml.IdentitiesJson;
import dev.coppice.schema.Identities;
import dev.coppice.schema.Problem;
import dev.coppice.schema.read.Coverage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The job of {@code create}: read, understand, decide, write. */
final class Creation {

    /** Whether anything is written. */
    enum Mode {
        WRITE,
        DRY_RUN
    }

    /**
     * What came of it.
     *
     * @param folder where the project is, or would be
     * @param coverage how much of the database was seen
     */
    record Created(Path folder, Engine engine, Coverage coverage, Report report, ProjectPlan plan) {}

    private final World world;
    private final Terminal terminal;

    Creation(World world) {
        this.world = world;
        this.terminal = world.terminal();
    }

    /**
     * Creates a project.
     *
     * @throws Problem if the folder is taken or the database cannot be read
     */
    Created create(CreateOptions options, Mode mode) {
        Optional<DatabaseUrls.Parsed> asked = options.database().read(world);
        String name = asked.map(parsed -> parsed.url().name()).orElse(ShopDatabase.NAME);
        Path folder = world.resolve(options.folder(name));
        refuseUnlessFree(folder);
        Path temporary = temporaryFolder();
        try {
            Source source = asked.map(parsed -> source(parsed, options.fileUse(), folder, temporary))
                    .orElseGet(() -> sample(folder, temporary));
            ProjectName projectName = ProjectName.from(String.valueOf(folder.getFileName()));
            Choices choices = options.choices(projectName, source.read().engine());
            return create(source, new Chosen(choices, options.names(world)), folder, mode);
        } finally {
            delete(temporary);
        }
    }

    /** Creates the sample project. */
    static void createSample(World world, Path folder) {
        Creation creation = new Creation(world);
        Path temporary = temporaryFolder();
        try {
            Choices choices = Choices.of(ProjectName.from(ShopDatabase.NAME), Engine.SQLITE);
            creation.create(
                    creation.sample(folder, temporary), new Chosen(choices, Optional.empty()), folder, Mode.WRITE);
        } finally {
            delete(temporary);
        }
    }

    /**
     * Where the schema comes from.
     *
     * @param read what is opened now
     * @param used what the project will open
     * @param files what the project brings along
     */
    private record Source(DatabaseUrl read, Credentials credentials, String used, List<PlannedFile> files) {

        DatabaseUrls.Parsed opened() {
            return new DatabaseUrls.Parsed(read, credentials);
        }
    }

    private Source sample(Path folder, Path temporary) {
        Path file = temporary.resolve("shop.sqlite");
        try {
            terminal.during("Making the sample database", progress -> {
                ShopDatabase.createFile(file);
                return file;
            });
        } catch (SQLException e) {
            throw new Problem(
                    "The sample database cannot be made in %s".formatted(temporary), "Make room on the disk", e);
        }
        DatabaseUrl.Embedded url = new DatabaseUrl.Embedded(Engine.SQLITE, file, new TreeMap<>());
        return brought(url, url, folder);
    }

    private Source source(DatabaseUrls.Parsed asked, CreateOptions.FileUse use, Path folder, Path temporary) {
        return switch (asked.url()) {
            case DatabaseUrl.Server server -> new Source(server, asked.credentials(), server.jdbc(), List.of());
            case DatabaseUrl.Embedded original ->
                switch (use) {
                    case COPIED -> copied(original, asked.credentials(), folder, temporary);
                    case LINKED -> {
                        Path relative = folder.toAbsolutePath().relativize(original.file());
                        yield new Source(
                                original,
                                asked.credentials(),
                                original.in(relative).jdbc(),
                                List.of());
                    }
                };
        };
    }

    private Source copied(DatabaseUrl.Embedded original, Credentials credentials, Path folder, Path temporary) {
        DatabaseUrl.Embedded copy = original.in(temporary.resolve("copy" + suffix(original.engine())));
        terminal.during("Copying " + original.file(), progress -> {
            EmbeddedCopy.copy(original, copy.file());
            return copy;
        });
        Source source = brought(original, copy, folder);
        return new Source(copy, credentials, source.used(), source.files());
    }

    /** A file that will lie in the project's folder {@code database}. */
    private static Source brought(DatabaseUrl.Embedded original, DatabaseUrl.Embedded copy, Path folder) {
        String name = ProjectName.from(String.valueOf(folder.getFileName())).value();
        String path = "database/" + name + suffix(original.engine());
        boolean needsDot = original.engine() == Engine.H2;
        String used = original.in(Path.of(needsDot ? "./" + path : path)).jdbc();
        return new Source(copy, Credentials.NONE, used, List.of(PlannedFile.copy(path, copy.file())));
    }

    private static String suffix(Engine engine) {
        return engine == Engine.H2 ? ".mv.db" : ".sqlite";
    }

    /** What the owner chose, in options and in a file. */
    private record Chosen(Choices choices, Optional<NamesFile> names) {}

    private Created create(Source source, Chosen chosen, Path folder, Mode mode) {
        Choices choices = chosen.choices();
        DatabaseReading reading =
                DatabaseReading.of(terminal, source.opened(), DatabaseReading.scope(choices.selection()));
        NameOverrides names = chosen.names().map(NamesFile::overrides).orElse(NameOverrides.NONE);
        Inferred inferred = Inference.infer(reading.schema(), ChosenInference.options(choices, names));
        Database database = new Database(choices.engine(), source.used());
        Blueprint blueprint = Blueprint.of(reading.schema(), inferred.model(), choices, database)
                .withNames(chosen.names().map(NamesFile::text).orElse(null))
                .withExtras(extras(source, reading.identities()));
        ProjectPlan plan = new ProjectPlanner().plan(blueprint);
        if (mode == Mode.WRITE) {
            terminal.during("Writing " + folder, progress -> new ProjectWriter().create(plan, folder));
        }
        return new Created(folder, choices.engine(), reading.coverage(), inferred.report(), plan);
    }

    /** The database in a file, if it is one, and what a server calls its things by itself, if it tells. */
    private static List<PlannedFile> extras(Source source, Identities identities) {
        List<PlannedFile> extras = new ArrayList<>(source.files());
        if (!identities.isEmpty()) {
            extras.add(PlannedFile.text(IdentitiesJson.PATH, FileClass.GENERATED, IdentitiesJson.print(identities)));
            extras.add(PlannedFile.text(IdentitiesJson.IGNORE_PATH, FileClass.GENERATED, IdentitiesJson.IGNORE_TEXT));
        }
        return extras;
    }

    private static void refuseUnlessFree(Path folder) {
        if (Files.exists(folder.resolve(".coppice"))) {
            throw new Problem(
                    "%s is a project already".formatted(folder),
                    "Start it with 'coppice run %s', or name another folder".formatted(folder.getFileName()));
        }
        ProjectWriter.refuseUnlessFree(folder);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("coppice");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a temporary folder. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
