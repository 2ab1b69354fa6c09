package dev.coppice.migrate.folder;

import dev.coppice.migrate.Script;
import dev.coppice.migrate.Version;
import dev.coppice.schema.Problem;
import java.text.Normalizer;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A migration that is to be written.
 *
 * @param message what it does, in the owner's words
 * @param name what its files are called behind the version: {@code add_a_phone}
 */
public record NewMigration(Version version, String message, String name) {

    private static final int LONGEST = 60;

    static NewMigration of(Version version, String message) {
        String name = name(message);
        if (name.isEmpty()) {
            throw new Problem(
                    "No name for a file can be made of '%s'".formatted(message),
                    "Say in letters or digits what the migration does, for example \"Add a phone\"");
        }
        return new NewMigration(version, message.strip(), name);
    }

    /** The message as the title of a script: one line, whatever it holds. */
    public String title() {
        return message.replaceAll("\\s+", " ");
    }

    /** Where the migration is, from the project's root. */
    public String upPath() {
        return "%s/V%s__%s.sql".formatted(MigrationFolder.MIGRATIONS, version, name);
    }

    /** Where its undo is, from the project's root. */
    public String undoPath() {
        return "%s/U%s__%s.sql".formatted(MigrationFolder.UNDOS, version, name);
    }

    /** The script that does it. */
    public Script up(String text, Script.Mode mode) {
        return new Script(upPath(), text, mode);
    }

    /** The script that takes it back. */
    public Script undo(String text, Script.Mode mode) {
        return new Script(undoPath(), text, mode);
    }

    /** The files of scripts: path, from the project's root, and text. */
    public static SortedMap<String, String> files(Script up, Script undo) {
        SortedMap<String, String> files = new TreeMap<>();
        put(files, up);
        put(files, undo);
        return files;
    }

    private static void put(SortedMap<String, String> files, Script script) {
        files.put(script.path(), script.text());
        String settings = script.mode().settings();
        if (!settings.isEmpty()) {
            files.put(script.path() + Script.SETTINGS_SUFFIX, settings);
        }
    }

    private static String name(String message) {
        String letters = Normalizer.normalize(message, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        String name = letters.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
        String shortened = name.length() <= LONGEST ? name : name.substring(0, LONGEST);
        return shortened.replaceAll("^_+|_+$", "");
    }
}
