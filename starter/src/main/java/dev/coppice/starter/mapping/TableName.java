package dev.coppice.starter.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table in its parts, without quotes.
 *
 * @param spelled as statements have it
 * @param schema null if the name does not say it
 */
public record TableName(String spelled, @Nullable Part schema, Part table) {

    /** One part of a name. */
    public record Part(String text, boolean quoted) {

        /** As an engine has it that makes capitals of what stands without quotes. */
        public String inCapitals() {
            return quoted ? text : text.toUpperCase(Locale.ROOT);
        }
    }

    public static TableName of(String spelled) {
        List<Part> parts = new ArrayList<>();
        int start = 0;
        char quote = 0;
        for (int i = 0; i <= spelled.length(); i++) {
            char c = i < spelled.length() ? spelled.charAt(i) : '.';
            if (quote != 0 && i < spelled.length()) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '`') {
                quote = c;
            } else if (c == '.') {
                parts.add(part(spelled.substring(start, i)));
                start = i + 1;
            }
        }
        return new TableName(spelled, parts.size() < 2 ? null : parts.get(parts.size() - 2), parts.getLast());
    }

    private static Part part(String text) {
        boolean quoted = text.length() > 1 && (text.startsWith("\"") || text.startsWith("`"));
        if (!quoted) {
            return new Part(text, false);
        }
        String quote = text.substring(0, 1);
        return new Part(text.substring(1, text.length() - 1).replace(quote + quote, quote), true);
    }

    /** The last part. */
    public String bare() {
        return table.text();
    }
}
