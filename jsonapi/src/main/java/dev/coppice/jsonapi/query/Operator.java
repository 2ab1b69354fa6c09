package dev.coppice.jsonapi.query;

import dev.coppice.jsonapi.AttributeType;
import dev.coppice.jsonapi.AttributeType.Comparing;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words that stand in the last brackets of a filter. */
enum Operator {
    EQ(Comparing.EQUALITY),
    NE(Comparing.EQUALITY),
    LT(Comparing.ORDERED),
    LE(Comparing.ORDERED),
    GT(Comparing.ORDERED),
    GE(Comparing.ORDERED),
    IN(Comparing.EQUALITY),
    NOTIN(Comparing.EQUALITY),
    LIKE(Comparing.ORDERED),
    ILIKE(Comparing.ORDERED),
    NULL(Comparing.PRESENCE);

    private final Comparing needs;

    Operator(Comparing needs) {
        this.needs = needs;
    }

    static Optional<Operator> find(String word) {
        return Arrays.stream(values())
                .filter(operator -> operator.word().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Operator::word).toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean takesList() {
        return this == EQ || this == IN || this == NOTIN;
    }

    boolean fits(Path.Field field) {
        return switch (field) {
            case Path.Field.Id() -> this != NULL && !isPattern() && needs == Comparing.EQUALITY;
            case Path.Field.Value value -> fits(value.attribute().type());
        };
    }

    /** Whether it makes sense for values of a type. */
    boolean fits(AttributeType type) {
        boolean text = type instanceof AttributeType.Text;
        return isPattern() ? text : type.comparing().compareTo(needs) >= 0;
    }

    boolean isPattern() {
        return this == LIKE || this == ILIKE;
    }
}
