package dev.coppice.starter.web;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values for made-up requests: such as fit, such as just do or just do not, and such as nobody expects. */
final class FuzzValues {

    /** Stands for half of a character, which neither JSON writers nor encoders of addresses let through. */
    private static final String HALF = "\ue000";

    private static final List<String> ODD = List.of(
            "",
            " ",
            "x",
            "'",
            "\"",
            "''",
            "--",
            ";",
            "%",
            "_",
            "\\",
            "*",
            "null",
            "~n",
            "1:1",
            ":",
            "../..",
            "<b>",
            "a.b",
            ",",
            "(",
            "\u0000",
            "a\u0000b",
            "\ud83d\ude00",
            "\ud83d\ude00\ud83d\ude00",
            HALF,
            "a" + HALF,
            "\u202e",
            "\ufeff",
            "\ue001",
            "\uffff",
            "e\u0301",
            "x".repeat(3_000));

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "00",
            "1",
            "-1",
            "+1",
            "1.",
            ".5",
            "0.1",
            "1e0",
            "1E2",
            "1e-2",
            "127",
            "128",
            "-129",
            "32767",
            "32768",
            "-32769",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "-9223372036854775809",
            "18446744073709551616",
            "99999999.99",
            "100000000",
            "99999999.995",
            "1e30",
            "1e31",
            "1e308",
            "1e309",
            "1e-400",
            "1e400",
            "1e9999",
            "1e99999",
            "0.00000000000000000001",
            "9".repeat(40),
            "9".repeat(66),
            "9".repeat(999),
            "9".repeat(1_001),
            "NaN",
            "nan",
            "Infinity",
            "-Infinity",
            "inf",
            "0x10",
            "1_000",
            "1,5",
            "\u0661");

    private static final List<String> TIMES = List.of(
            "2026-01-05",
            "2026-02-29",
            "2026-02-30",
            "2024-02-29",
            "0000-01-01",
            "0000-00-00",
            "0001-01-01",
            "-0001-01-01",
            "-0044-03-15",
            "9999-12-31",
            "10000-01-01",
            "+10000-01-01",
            "999999999-12-31",
            "infinity",
            "-infinity",
            "now",
            "12:30",
            "00:00",
            "24:00",
            "24:00:00",
            "23:59:59.999999",
            "23:59:59.9999999",
            "23:59:60",
            "25:00",
            "838:59:59",
            "2026-01-05T10:00:00",
            "2026-03-29T02:30:00",
            "2026-01-05T24:00:00",
            "2026-01-05 10:00:00",
            "0001-01-01T00:00:00",
            "0000-12-31T23:59:59",
            "9999-12-31T23:59:59.999999",
            "10000-01-01T00:00:00",
            "2026-01-05T10:00:00Z",
            "2026-01-05T10:00:00+18:00",
            "2026-01-05T10:00:00-18:00",
            "2026-01-05T10:00:00+19:00",
            "0001-01-01T00:00:00+18:00",
            "9999-12-31T23:59:59-18:00",
            "12:30:00+15:59",
            "12:30:00+16:00",
            "12:30:00-18:00");

    private static final List<String> OTHERS = List.of(
            "true",
            "false",
            "TRUE",
            "yes",
            "t",
            "f",
            "{}",
            "[]",
            "{\"a\":1}",
            "[null]",
            "1,2",
            "open",
            "P1",
            "NO",
            "A*",
            "00000000-0000-0000-0000-000000000000",
            "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
            "1-1-1-1-1",
            "AAAA",
            "AA==",
            "A");

    private final Random random;

    FuzzValues(Random random) {
        this.random = random;
    }

    /** A text as it may stand in an address, for an attribute of this schema. */
    String text(JsonNode schema) {
        return random.nextInt(5) < 3 ? fitting(schema) : odd();
    }

    /** A text that may be anything. */
    String text() {
        return random.nextInt(3) > 0
                ? odd()
                : random.ints(random.nextInt(6), 0x20, 0x250)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private String odd() {
        return one(List.of(ODD, NUMBERS, TIMES, OTHERS).get(random.nextInt(4)));
    }

    /** What a schema asks for, or is near to it. */
    private String fitting(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum")
                    .get(random.nextInt(schema.path("enum").size()))
                    .asString();
        }
        String format = schema.path("format").asString("");
        boolean isNumber =
                schema.path("type").toString().matches(".*\"(integer|number)\".*") || format.equals("decimal");
        if (schema.path("type").toString().contains("boolean")) {
            return Boolean.toString(random.nextBoolean());
        }
        boolean isTime = List.of("date", "time", "date-time").contains(format)
                || schema.path("pattern").asString("").contains("{2}:");
        if (isNumber) {
            return random.nextBoolean() ? Integer.toString(random.nextInt(12)) : one(NUMBERS);
        }
        if (isTime) {
            return random.nextBoolean()
                    ? "2026-0%d-1%d".formatted(1 + random.nextInt(9), random.nextInt(10))
                    : one(TIMES);
        }
        return switch (format) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            default -> random.nextBoolean() ? one(List.of("1", "2", "open", "P1", "NO", "A*", "t1")) : one(ODD);
        };
    }

    /** A number that JSON can say, near the ends of what is stored. */
    JsonNode number() {
        String number = one(NUMBERS);
        return number.matches("-?(0|[1-9][0-9]*)")
                ? JsonNodeFactory.instance.numberNode(new BigInteger(number))
                : number.matches("-?[0-9]+\\.[0-9]+|[0-9]e-?[0-9]{1,4}")
                        ? JsonNodeFactory.instance.numberNode(new BigDecimal(number))
                        : JsonNodeFactory.instance.stringNode(number);
    }

    /** A time, or what may be taken for one. */
    String time() {
        return one(TIMES);
    }

    /** A value of any kind but what is asked for. */
    JsonNode anything() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(8)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.arrayNode().add(1);
            case 2 -> nodes.objectNode().put("x", 1);
            case 3 -> nodes.booleanNode(random.nextBoolean());
            case 4, 5 -> number();
            default -> nodes.stringNode(text());
        };
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The text of JSON with halves of characters where they stand for them. */
    static String inJson(String json) {
        return json.replace(HALF, "\\ud83d");
    }

    /** As part of an address, where a half of a character is three bytes that are no character. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%EE%80%80", "%ED%A0%BD");
    }
}
