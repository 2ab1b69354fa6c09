package dev.coppice.project.rebuild;

import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Ways in which an owner may have formatted the sources, all of them, without changing a word. */
enum Profile {
    AS_GENERATED,
    TABS,
    CARRIAGE_RETURNS,
    ALLMAN,
    TWO_SPACES,
    NO_FINAL_NEWLINE,
    BYTE_ORDER_MARK,
    ONE_LINE_GETTERS;

    private static final List<Profile> ALL = List.of(values());

    static Profile random(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    Shop format(Shop shop) {
        SortedMap<String, String> formatted = new TreeMap<>(shop.texts());
        formatted.replaceAll((path, text) -> isSource(path) ? format(text) : text);
        return new Shop(formatted);
    }

    private static boolean isSource(String path) {
        return (path.startsWith("src/main/java/com/acme/shop/model/") && path.endsWith(".java"))
                || path.equals(Shop.API);
    }

    private String format(String text) {
        return switch (this) {
            case AS_GENERATED -> text;
            case TABS -> text.replace("    ", "\t");
            case CARRIAGE_RETURNS -> text.replace("\n", "\r\n");
            case ALLMAN -> text.replaceAll("(?m)^( *)(\\S.*\\S) \\{$", "$1$2\n$1{");
            case TWO_SPACES -> text.replace("    ", "  ");
            case NO_FINAL_NEWLINE -> text.stripTrailing();
            case BYTE_ORDER_MARK -> "\uFEFF" + text;
            case ONE_LINE_GETTERS ->
                text.replaceAll("\\{\\n {8}(return \\w+;)\\n {4}}", "{ $1 }")
                        .replaceAll("\\{\\n {8}(this\\.\\w+ = \\w+;)\\n {4}}", "{ $1 }");
        };
    }
}
