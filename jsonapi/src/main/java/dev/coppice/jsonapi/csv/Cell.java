package dev.coppice.jsonapi.csv;

import dev.coppice.jsonapi.AttributeType;
import java.util.regex.Pattern;

/**
 * One value of a line, quoted where RFC 4180 asks for it. Spreadsheets take some texts for formulas and work them out, whoever
 * wrote them: these get an apostrophe in front, as the admin app's exports have it.
 */
final class Cell {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)*%?");

    private Cell() {}

    /** What a value may be taken for. */
    enum Kind {
        /** Anything, because somebody chose its characters. */
        TEXT,
        /** Nothing but what it is, such as a number or a date. */
        FIXED;

        static Kind of(AttributeType type) {
            return switch (type) {
                case AttributeType.Int whole -> FIXED;
                case AttributeType.Decimal decimal -> FIXED;
                case AttributeType.Floating floating -> FIXED;
                case AttributeType.Bool bool -> FIXED;
                case AttributeType.Date date -> FIXED;
                case AttributeType.Time time -> FIXED;
                case AttributeType.OffsetTimeOfDay time -> FIXED;
                case AttributeType.Timestamp time -> FIXED;
                case AttributeType.OffsetTimestamp time -> FIXED;
                case AttributeType.Uuid uuid -> FIXED;
                case AttributeType.Text text -> TEXT;
                case AttributeType.Char one -> TEXT;
                case AttributeType.Json json -> TEXT;
                case AttributeType.Choice choice -> TEXT;
                case AttributeType.Binary binary -> TEXT;
                case AttributeType.Carried carried -> TEXT;
                case AttributeType.ListOf list -> TEXT;
            };
        }
    }

    /** A value that is there. */
    static String of(String value, Kind kind) {
        return kind == Kind.FIXED ? value : quoted(neutral(value));
    }

    private static String neutral(String value) {
        boolean formula = looksLikeFormula(value) && !NUMBER.matcher(value).matches();
        return formula ? "'" + value : value;
    }

    private static boolean looksLikeFormula(String value) {
        if (value.isEmpty() || value.charAt(0) == '\t' || value.charAt(0) == '\r') {
            return !value.isEmpty();
        }
        int first = 0;
        while (first < value.length() && Character.isWhitespace(value.charAt(first))) {
            first++;
        }
        return first < value.length() && "=+-@|".indexOf(value.charAt(first)) >= 0;
    }

    private static String quoted(String value) {
        return needsQuotes(value) ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    private static boolean needsQuotes(String value) {
        boolean onEdge = value.isEmpty()
                || Character.isWhitespace(value.charAt(0))
                || Character.isWhitespace(value.charAt(value.length() - 1));
        return onEdge || value.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c < ' ');
    }
}
