package dev.coppice.schema.dialect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names that PostgreSQL makes up for constraints that were given none. */
public final class PostgresNames {

    private static final int LONGEST = 63;

    private PostgresNames() {}

    /**
     * The name, unless PostgreSQL made it up and would make it up again.
     *
     * @param columns those that PostgreSQL weaves into such a name
     */
    public static @Nullable String given(String name, String owner, List<String> columns, String end) {
        return name.equals(invented(owner, columns, end)) ? null : name;
    }

    /** The name that PostgreSQL makes up for a constraint of these columns. */
    public static String invented(String owner, List<String> columns, String end) {
        return invented(owner, String.join("_", columns), end);
    }

    /** Owner, columns and ending; where that is too long, the longer of the first two gives way, byte by byte. */
    private static String invented(String owner, String columns, String end) {
        byte[] first = owner.getBytes(StandardCharsets.UTF_8);
        byte[] second = columns.getBytes(StandardCharsets.UTF_8);
        int room = LONGEST - end.length() - 1 - (columns.isEmpty() ? 0 : 1);
        int ofFirst = first.length;
        int ofSecond = second.length;
        while (ofFirst + ofSecond > room) {
            if (ofFirst > ofSecond) {
                ofFirst--;
            } else {
                ofSecond--;
            }
        }
        String middle = columns.isEmpty() ? "" : "_" + beginning(second, ofSecond);
        return beginning(first, ofFirst) + middle + "_" + end;
    }

    /** So many bytes, less those of a character that does not fit as a whole. */
    private static String beginning(byte[] text, int bytes) {
        int length = bytes;
        while (length < text.length && (text[length] & 0xC0) == 0x80) {
            length--;
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }
}
