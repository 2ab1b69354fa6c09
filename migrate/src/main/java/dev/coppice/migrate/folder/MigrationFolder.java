package dev.coppice.migrate.folder;

import dev.coppice.migrate.Migration;
import dev.coppice.migrate.Script;
import dev.coppice.migrate.Version;
import dev.coppice.schema.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The migrations of a project, as they are in its files at this moment.
 *
 * <p>Reads only; what is to be written is returned as texts.
 */
public final class MigrationFolder {

    /** Where Flyway looks for migrations, from the project's root. */
    public static final String MIGRATIONS = "src/main/resources/db/migration";

    /** Where the scripts are that take them back, from the project's root. */
    public static final String UNDOS = "src/main/resources/db/undo";

    private final List<Migration> migrations;
    private final List<Script> repeatables;

    private MigrationFolder(List<Migration> migrations, List<Script> repeatables) {
        this.migrations = migrations.stream().sorted().toList();
        this.repeatables = List.copyOf(repeatables);
    }

    /**
     * Reads the folders of a project. A folder that is missing has no files.
     *
     * @throws Problem if a file's name is malformed, two files share a version, or an undo belongs to nothing
     */
    public static MigrationFolder of(Path project) {
        List<ScriptFile> ups = ScriptFile.in(project, MIGRATIONS);
        List<ScriptFile> undos = ScriptFile.in(project, UNDOS);
        complain("not named as a migration is", ups, ScriptFile.Kind.MALFORMED, "V2__add_a_phone.sql");
        complain("not named as an undo is", undos, ScriptFile.Kind.MALFORMED, "U2__add_a_phone.sql");
        complain("an undo among the migrations", ups, ScriptFile.Kind.UNDO, UNDOS + "/U2__add_a_phone.sql");
        complain("a migration among the undos", undos, ScriptFile.Kind.VERSIONED, MIGRATIONS + "/V2__add_a_phone.sql");
        Map<Version, ScriptFile> up = byVersion(ups, ScriptFile.Kind.VERSIONED);
        Map<Version, ScriptFile> undo = byVersion(undos, ScriptFile.Kind.UNDO);
        complainOfOrphans(up, undo);
        return new MigrationFolder(
                up.values().stream()
                        .map(file -> migration(file, undo.get(file.version())))
                        .toList(),
                ups.stream()
                        .filter(file -> file.kind() == ScriptFile.Kind.REPEATABLE)
                        .map(ScriptFile::script)
                        .toList());
    }

    /** Those with a version, in their order. */
    public List<Migration> migrations() {
        return migrations;
    }

    /** Those without a version, which Flyway runs after the others whenever they change. */
    public List<Script> repeatables() {
        return repeatables;
    }

    public Optional<Migration> find(Version version) {
        return migrations.stream()
                .filter(migration -> migration.version().equals(version))
                .findFirst();
    }

    /**
     * The migration of a version.
     *
     * @throws Problem if there is none
     */
    public Migration migration(Version version) {
        return find(version)
                .orElseThrow(() -> new Problem(
                        "There is no migration %s in %s".formatted(version, MIGRATIONS),
                        migrations.isEmpty()
                                ? "Write one with 'coppice migrate revision'"
                                : "Choose one of %s".formatted(versions())));
    }

    /** The version that a new migration gets. */
    public Version next() {
        return migrations.isEmpty()
                ? Version.of(1)
                : migrations.getLast().version().next();
    }

    /**
     * What a new migration is called.
     *
     * @param message what it does, in the owner's words
     * @throws Problem if no name can be made of the message
     */
    public NewMigration propose(String message) {
        return NewMigration.of(next(), message);
    }

    private String versions() {
        return migrations.stream()
                .map(migration -> migration.version().toString())
                .collect(Collectors.joining(", "));
    }

    private static Migration migration(ScriptFile up, @Nullable ScriptFile undo) {
        return new Migration(up.version(), up.description(), up.script(), undo == null ? null : undo.script());
    }

    private static void complain(String what, List<ScriptFile> files, ScriptFile.Kind kind, String example) {
        List<String> paths = files.stream()
                .filter(file -> file.kind() == kind)
                .map(file -> file.script().path())
                .toList();
        if (!paths.isEmpty()) {
            throw new Problem(
                    "%s: %s"
                            .formatted(
                                    what.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + what.substring(1),
                                    String.join(", ", paths)),
                    "Rename it, for example to %s".formatted(example));
        }
    }

    private static Map<Version, ScriptFile> byVersion(List<ScriptFile> files, ScriptFile.Kind kind) {
        Map<Version, ScriptFile> byVersion = new HashMap<>();
        for (ScriptFile file : files) {
            if (file.kind() == kind) {
                ScriptFile other = byVersion.put(file.version(), file);
                if (other != null) {
                    throw new Problem(
                            "Two files are of version %s: %s and %s"
                                    .formatted(
                                            file.version(),
                                            other.script().path(),
                                            file.script().path()),
                            "Give the newer one the next free version, in its name and in that of its undo");
                }
            }
        }
        return byVersion;
    }

    private static void complainOfOrphans(Map<Version, ScriptFile> up, Map<Version, ScriptFile> undo) {
        List<String> orphans = new ArrayList<>();
        undo.forEach((version, file) -> {
            if (!up.containsKey(version)) {
                orphans.add(file.script().path());
            }
        });
        if (!orphans.isEmpty()) {
            throw new Problem(
                    "There is no migration for %s"
                            .formatted(orphans.stream().sorted().collect(Collectors.joining(", "))),
                    "Give it the version of its migration, or delete it");
        }
    }
}
