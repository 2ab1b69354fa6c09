package dev.coppice.starter.admin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names as people would say them: {@code orderedAt} is "Ordered at", {@code address2} is "Address 2". */
final class Labels {

    private static final Set<String> INITIALS = Set.of(
            "api", "bic", "ean", "html", "iban", "id", "ip", "isbn", "json", "pdf", "sku", "sql", "url", "uuid", "vat",
            "xml");

    private Labels() {}

    static String of(String name) {
        String apart = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1 $2")
                .replaceAll("(\\p{L}{4})(\\d+)\\b", "$1 $2")
                .replace('_', ' ')
                .replace('-', ' ');
        String words =
                Arrays.stream(apart.strip().split(" +", -1)).map(Labels::word).collect(Collectors.joining(" "));
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String word(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return INITIALS.contains(lower) ? lower.toUpperCase(Locale.ROOT) : lower;
    }
}
