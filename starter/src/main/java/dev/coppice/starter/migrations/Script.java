package dev.coppice.starter.migrations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/**
 * A file of migrations.
 *
 * @param version null for one that runs whenever it changes
 * @param checksum as Flyway records it: over the lines, whatever they end with
 */
record Script(@Nullable MigrationVersion version, String description, int checksum) {

    private static final Pattern VERSIONED = Pattern.compile("V(\\d+(?:[._]\\d+)*)__(.*)\\.sql");
    private static final Pattern REPEATABLE = Pattern.compile("R__(.+)\\.sql");

    /** The migration that a file is, if its name is that of one. */
    static Optional<Script> find(String file, String text) {
        Matcher versioned = VERSIONED.matcher(file);
        if (versioned.matches()) {
            MigrationVersion version = MigrationVersion.fromVersion(versioned.group(1));
            return Optional.of(new Script(version, words(versioned.group(2)), checksum(text)));
        }
        Matcher repeatable = REPEATABLE.matcher(file);
        return repeatable.matches()
                ? Optional.of(new Script(null, words(repeatable.group(1)), checksum(text)))
                : Optional.empty();
    }

    /** As people speak of it: {@code 2 (add a phone)}. */
    String title() {
        return version == null ? description : "%s (%s)".formatted(version, description);
    }

    private static String words(String name) {
        return name.replace('_', ' ');
    }

    private static int checksum(String text) {
        CRC32 checksum = new CRC32();
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (BufferedReader lines = new BufferedReader(new StringReader(withoutMark))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                checksum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException("A text is no file", e);
        }
        return (int) checksum.getValue();
    }
}
