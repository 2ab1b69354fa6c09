package dev.coppice.verify.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Names that try to leave the place where they are written: every sink's special characters and reserved words. */
final class HostileNames {

    private static final List<String> WORDS = List.of(
            "class",
            "enum",
            "record",
            "var",
            "_",
            "package-info",
            "select",
            "from",
            "order",
            "group",
            "null",
            "true",
            "yes",
            "no",
            "~",
            "NaN",
            "Object",
            "String",
            "Entity",
            "List",
            "Column",
            "Id",
            "id",
            "type",
            "links",
            "meta",
            "getClass",
            "hashCode",
            "toString",
            "__proto__",
            "constructor",
            "CON",
            "nul.txt",
            "aux");

    private static final List<String> BREAKERS = List.of(
            "../../etc/x",
            "..\\..\\x",
            "${7*7}",
            "#{7*7}",
            "{{7*7}}",
            "*/ class X{}",
            "/* x",
            "// x",
            "\\u002a/",
            "a\nb",
            "a\r\nb",
            "a\tb",
            "a\"b",
            "a'b",
            "a`b",
            "a''b",
            "\"\"",
            "a;DROP TABLE x;--",
            "<script>alert(1)</script>",
            "a&b",
            "]]>",
            "--->",
            "%s%n%d",
            "%2e%2e",
            "a b",
            " leading",
            "trailing.",
            "a.b",
            "a:b",
            "- a",
            "a: b # c",
            "&anchor",
            "*alias",
            "!tag",
            "@at",
            "|",
            ">",
            "[x]",
            "{x}",
            "?x=1&y=2",
            "a/b",
            "C:\\x",
            "1st",
            "42",
            "-",
            "\u202Eabc",
            "a\u200Bb",
            "\uFEFFx",
            "\uD83C\uDF32",
            "naïve",
            "Straße",
            "ß",
            "ﬁ",
            "日本語",
            "İI",
            "i\u0307",
            "e\u0301",
            "\u00E9");

    private HostileNames() {}

    /** More than fifty names, always the same. */
    static List<String> listed() {
        return Stream.concat(WORDS.stream(), BREAKERS.stream()).toList();
    }

    /** Names made of random pieces, unlike each other also where case does not count. */
    static List<String> random(Random random, int count) {
        List<String> names = new ArrayList<>();
        while (names.size() < count) {
            String name = piece(random) + piece(random) + piece(random);
            if (names.stream().noneMatch(name::equalsIgnoreCase)) {
                names.add(name);
            }
        }
        return names;
    }

    private static String piece(Random random) {
        List<String> source = random.nextBoolean() ? WORDS : BREAKERS;
        String word = source.get(random.nextInt(source.size()));
        return word.substring(0, Math.min(word.length(), 12));
    }
}
