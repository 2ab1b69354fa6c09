package dev.coppice.jsonapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceIdTests {

    private static final AttributeType TEXT = new AttributeType.Text(null);
    private static final AttributeType LONG = AttributeType.Int.signed(64);
    private static final Key MIXED = new Key(
            List.of(
                    new Key.Part("text", TEXT),
                    new Key.Part("number", LONG),
                    new Key.Part("large", AttributeType.Int.unsigned(64)),
                    new Key.Part("exact", new AttributeType.Decimal(12, 2)),
                    new Key.Part("any", new AttributeType.Decimal(null, null)),
                    new Key.Part("day", new AttributeType.Date()),
                    new Key.Part("time", new AttributeType.Time(null)),
                    new Key.Part("moment", new AttributeType.Timestamp(null)),
                    new Key.Part("instant", new AttributeType.OffsetTimestamp(null)),
                    new Key.Part("uuid", new AttributeType.Uuid()),
                    new Key.Part("truth", new AttributeType.Bool()),
                    new Key.Part("float", new AttributeType.Floating(64)),
                    new Key.Part("choice", new AttributeType.Choice(List.of("a", "b:c")))),
            Key.Origin.WHOLE_ROW);

    @Test
    void anIdReadsLikeItsKey() {
        assertThat(ResourceId.encode(LONG, 42)).isEqualTo("42");
        assertThat(ResourceId.encode(TEXT, "ALFKI")).isEqualTo("ALFKI");
        assertThat(ResourceId.encode(TEXT, "Zürich West")).isEqualTo("Z~u00fcrich~20West");
        assertThat(ResourceId.encode(TEXT, "")).isEqualTo("~_");
        assertThat(ResourceId.encode(TEXT, "..")).isEqualTo("~2e.");
        assertThat(ResourceId.encode(
                        Key.assigned(new Key.Part("order", LONG), new Key.Part("product", LONG)),
                        new KeyValue(List.of(10248L, 11L))))
                .isEqualTo("10248:11");
        assertThat(ResourceId.encode(new AttributeType.Decimal(10, 2), new BigDecimal("5.1")))
                .isEqualTo("5.10");
    }

    @Test
    void ds11DecodeAfterEncodeIsTheIdentity() {
        Random random = new Random(20_261_123);
        for (int i = 0; i < 4_000; i++) {
            KeyValue key = randomKey(random);
            String id = ResourceId.encode(MIXED, key);
            assertThat(id).matches("[A-Za-z0-9._~:-]+").doesNotStartWith(".");
            assertThat(ResourceId.decode(MIXED, id)).as(id).contains(key);
        }
    }

    @Test
    void differentTextsHaveDifferentIds() {
        Random random = new Random(7);
        Key key = Key.assigned(TEXT);
        for (int i = 0; i < 20_000; i++) {
            String id = randomText(random, "~un_:.0a2e\u00e9\ud800 ");
            ResourceId.decode(key, id)
                    .ifPresent(
                            value -> assertThat(ResourceId.encode(key, value)).isEqualTo(id));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01", "+1", "-0", "1.0", "1e2", " 1", "1:2", "9223372036854775808", "~n", "~31", "١"})
    void anyOtherSpellingOfANumberDecodesToNothing(String id) {
        assertThat(ResourceId.decode(Key.generated(LONG), id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "~61", "~2E", "~u0061", "~", "~u00", "~20~", "a:b", ".a", "~n", "é", "~_a", "a~_"
            })
    void anyOtherSpellingOfATextDecodesToNothing(String id) {
        assertThat(ResourceId.decode(Key.assigned(TEXT), id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123E4567-e89b-12d3-a456-426614174000", "1-1-1-1-1"})
    void anyOtherSpellingOfAUuidDecodesToNothing(String id) {
        assertThat(ResourceId.decode(Key.assigned(new AttributeType.Uuid()), id))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.1", "5.100", "5", "5.10e0", "0005.10"})
    void anyOtherSpellingOfADecimalDecodesToNothing(String id) {
        assertThat(ResourceId.decode(Key.assigned(new AttributeType.Decimal(10, 2)), id))
                .isEmpty();
    }

    @Test
    void oneInstantHasOneId() {
        AttributeType type = new AttributeType.OffsetTimestamp(null);
        assertThat(ResourceId.encode(type, OffsetDateTime.parse("2026-01-01T01:00:00+01:00")))
                .isEqualTo(ResourceId.encode(type, OffsetDateTime.parse("2026-01-01T00:00:00Z")));
    }

    @Test
    void valuesBeyondWhatTheirColumnDeclaresHaveIdsToo() {
        Key shortText = Key.assigned(new AttributeType.Text(2));
        assertThat(ResourceId.decode(shortText, "longer")).contains(KeyValue.of("longer"));
        AttributeType day = new AttributeType.Date();
        LocalDate far = LocalDate.of(12_000, 1, 1);
        assertThat(ResourceId.decode(Key.assigned(day), ResourceId.encode(day, far)))
                .contains(KeyValue.of(far));
    }

    private static KeyValue randomKey(Random random) {
        LocalDate day = LocalDate.ofEpochDay(random.nextInt(-800_000, 2_000_000));
        LocalTime time = LocalTime.ofNanoOfDay(random.nextLong(24L * 3600 * 1_000_000_000));
        LocalTime round = random.nextBoolean() ? time : time.withNano(0).withSecond(0);
        List<Object> values = List.of(
                randomText(random, "aZ0 ~:/%.\\\"'_-\u0000\u00e9\u202e\ud83c\udf0d\ud800\uffff"),
                random.nextLong(),
                new BigInteger(64, random),
                BigDecimal.valueOf(random.nextInt(), 2),
                shortest(new BigDecimal(new BigInteger(80, random), random.nextInt(12))),
                day,
                round,
                day.atTime(time),
                LocalDateTime.of(day, round).atOffset(ZoneOffset.UTC),
                new UUID(random.nextLong(), random.nextLong()),
                random.nextBoolean(),
                Double.longBitsToDouble(random.nextLong()),
                "b:c");
        int gap = random.nextInt(5 * values.size());
        List<@Nullable Object> parts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            parts.add(i == gap ? null : values.get(i));
        }
        return new KeyValue(parts);
    }

    private static BigDecimal shortest(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String randomText(Random random, String alphabet) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
