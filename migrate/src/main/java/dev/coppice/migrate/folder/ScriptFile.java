package dev.coppice.migrate.folder;

import dev.coppice.migrate.Script;
import dev.coppice.migrate.Version;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One file of SQL and what its name says.
 *
 * @param found null where the name has no version
 */
record ScriptFile(Kind kind, @Nullable Version found, String description, Script script) {

    private static final String SUFFIX = ".sql";
    private static final Pattern VERSIONED = Pattern.compile("([VU])(\\d[\\d._]*?)__(.*)");
    private static final Pattern REPEATABLE = Pattern.compile("R__(.+)");

    /** Flyway's other files: what it runs at certain moments, and what stands for all migrations up to a version. */
    private static final Pattern FLYWAYS_OWN = Pattern.compile("(before|after|create)[A-Z]\\w*(__.*)?|B\\d.*__.*");

    private static final Pattern ON_ITS_OWN =
            Pattern.compile("(?m)^\\s*executeInTransaction\\s*=\\s*false\\s*$", Pattern.CASE_INSENSITIVE);

    enum Kind {
        VERSIONED,
        UNDO,
        REPEATABLE,
        FLYWAYS_OWN,
        MALFORMED
    }

    /** All files of SQL below a folder, in the order of their paths. */
    static List<ScriptFile> in(Path project, String folder) {
        Path root = project.resolve(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> of(project, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version, which the caller knows to be in the name. */
    Version version() {
        if (found == null) {
            throw new IllegalArgumentException("No version: " + script.path());
        }
        return found;
    }

    private static ScriptFile of(Path project, Path file) {
        String path =
                project.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        Script script = new Script(path, text(path, file), mode(file));
        String name = script.name().substring(0, script.name().length() - SUFFIX.length());
        Matcher versioned = VERSIONED.matcher(name);
        if (versioned.matches()) {
            Optional<Version> version = Version.find(versioned.group(2));
            if (version.isPresent()) {
                Kind kind = versioned.group(1).equals("V") ? Kind.VERSIONED : Kind.UNDO;
                return new ScriptFile(kind, version.get(), words(versioned.group(3)), script);
            }
        }
        Matcher repeatable = REPEATABLE.matcher(name);
        if (repeatable.matches()) {
            return new ScriptFile(Kind.REPEATABLE, null, words(repeatable.group(1)), script);
        }
        Kind kind = FLYWAYS_OWN.matcher(name).matches() ? Kind.FLYWAYS_OWN : Kind.MALFORMED;
        return new ScriptFile(kind, null, "", script);
    }

    private static String words(String text) {
        return text.replace('_', ' ');
    }

    private static String text(String path, Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new Problem("%s is not UTF-8".formatted(path), "Save it as UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Script.Mode mode(Path file) {
        Path settings = file.resolveSibling(file.getFileName() + Script.SETTINGS_SUFFIX);
        try {
            boolean alone = Files.isRegularFile(settings)
                    && ON_ITS_OWN.matcher(Files.readString(settings)).find();
            return alone ? Script.Mode.ON_ITS_OWN : Script.Mode.IN_TRANSACTION;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
