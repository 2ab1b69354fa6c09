package dev.coppice.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts that a database may hold and that no file may stumble over. */
public final class HostileText {

    private static final long SEED = 20260101;
    private static final String BITS =
            "*/\\u002a{}[]<>\"'`$#!%&@|~:,.;?-+=()\n\r\t 0aZ\u00e9\u2026\u202e\u200b\u2028\ufeff\0\u0085";

    private HostileText() {}

    /** The classics, and a thousand more of a fixed seed. */
    public static List<String> samples() {
        List<String> texts = new ArrayList<>(List.of(
                "*/ class X{}",
                "\\u002a/ class X{}",
                "\\u002a\\u002f",
                "${7*7}",
                "#{1+1}",
                "../../etc/passwd",
                "a\nb",
                "a\r\nb",
                "🦊",
                "left\u202eright",
                "\u2066iso\u2069",
                "true",
                "null",
                "no",
                "1e3",
                "0x1F",
                "012",
                "1_000",
                ".5",
                "2026-01-01",
                "12:30",
                "~",
                "- a",
                "? a",
                "a: b",
                "a #b",
                "key:",
                "!!java/object",
                "&a",
                "*a",
                "%YAML",
                "---",
                "...",
                "{a: b}",
                "[a]",
                "'it''s'",
                "\"quoted\"",
                "back\\slash",
                " padded ",
                "<script>alert(1)</script>",
                "]]>",
                "&amp;",
                "{@link X}",
                "@since 1"));
        Random random = new Random(SEED);
        for (int i = 0; i < 1_000; i++) {
            texts.add(random(random));
        }
        return texts;
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            boolean anything = random.nextInt(8) == 0;
            text.appendCodePoint(anything ? anyCharacter(random) : BITS.codePointAt(random.nextInt(BITS.length())));
        }
        return text.toString();
    }

    private static int anyCharacter(Random random) {
        int character = random.nextInt(Character.MAX_CODE_POINT + 1);
        boolean halfACharacter = Character.getType(character) == Character.SURROGATE;
        return halfACharacter ? 'x' : character;
    }
}
