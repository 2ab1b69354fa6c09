package dev.coppice.schema;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rows of one table must satisfy. Checks and keys whose name the engine invented carry no name. */
public record Constraints(
        @Nullable PrimaryKey primaryKey,
        List<ForeignKey> foreignKeys,
        List<UniqueConstraint> uniqueConstraints,
        List<Check> checks) {

    private static final Comparator<String> NAMES = Comparator.nullsFirst(Comparator.naturalOrder());

    public static final Constraints NONE = new Constraints(null, List.of(), List.of(), List.of());

    public Constraints {
        foreignKeys = foreignKeys.stream()
                .sorted(Comparator.comparing(ForeignKey::name, NAMES)
                        .thenComparing(key -> key.columns().toString())
                        .thenComparing(ForeignKey::target))
                .toList();
        uniqueConstraints = uniqueConstraints.stream()
                .sorted(Comparator.comparing(UniqueConstraint::name, NAMES)
                        .thenComparing(key -> key.columns().toString()))
                .toList();
        checks = checks.stream()
                .sorted(Comparator.comparing(Check::name, NAMES).thenComparing(Check::sql))
                .toList();
    }

    /** Only a primary key, without a name of its own. */
    public static Constraints key(String... columns) {
        return new Constraints(new PrimaryKey(null, List.of(columns)), List.of(), List.of(), List.of());
    }
}
