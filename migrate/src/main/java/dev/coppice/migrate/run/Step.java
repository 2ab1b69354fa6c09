package dev.coppice.migrate.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One statement of a script.
 *
 * @param line where it begins
 * @param mayBeInTransaction false for what the engine refuses there
 */
record Step(int line, String sql, boolean mayBeInTransaction) {

    private static final Pattern LEADING_COMMENTS =
            Pattern.compile("\\A(\\s|--[^\\n]*(\\n|\\z)|/\\*(?!!).*?\\*/)+", Pattern.DOTALL);
    private static final Set<String> FOR_THE_SESSION = Set.of("PRAGMA", "SET", "USE", "ATTACH", "DETACH", "VACUUM");
    private static final Set<String> OPENING = Set.of("BEGIN", "START", "SAVEPOINT");
    private static final Set<String> CLOSING = Set.of("COMMIT", "END", "RELEASE");
    private static final Set<String> ON_ROWS =
            Set.of("INSERT", "UPDATE", "DELETE", "REPLACE", "MERGE", "SELECT", "WITH", "VALUES");

    /** What a statement is to whoever has to know, after a crash, whether it ran. */
    enum Kind {
        /** Counts for this session only, so that it is repeated. */
        FOR_THE_SESSION,
        /** Opens a transaction. */
        OPENING,
        /** Closes a transaction. */
        CLOSING,
        /** Changes rows. */
        ON_ROWS,
        /** Changes what the database looks like. */
        ON_SCHEMA
    }

    Kind kind() {
        String word = withoutLeadingComments().split("[^A-Za-z]", 2)[0].toUpperCase(Locale.ROOT);
        if (FOR_THE_SESSION.contains(word)) {
            return Kind.FOR_THE_SESSION;
        }
        if (OPENING.contains(word)) {
            return Kind.OPENING;
        }
        if (CLOSING.contains(word)) {
            return Kind.CLOSING;
        }
        return ON_ROWS.contains(word) ? Kind.ON_ROWS : Kind.ON_SCHEMA;
    }

    /** The same for the same statement, whatever stands in front of it. */
    String hash() {
        return hash(withoutLeadingComments().strip());
    }

    private String withoutLeadingComments() {
        return LEADING_COMMENTS.matcher(sql).replaceFirst("");
    }

    /** A fingerprint of a text. */
    static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
