package dev.coppice.model.infer;

import dev.coppice.schema.Column;
import dev.coppice.schema.Domain;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.TableName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the schema's own types stand for. */
final class Types {

    /** Kinds of values between which a reference makes sense. */
    enum Family {
        TEXT,
        NUMBER,
        MOMENT,
        UUID,
        BYTES,
        OTHER
    }

    private static final int DEEPEST = 20;

    private final Map<TableName, EnumType> enums = new HashMap<>();
    private final Map<TableName, Domain> domains = new HashMap<>();

    Types(Schema schema) {
        schema.enums().forEach(type -> enums.put(type.name(), type));
        schema.domains().forEach(domain -> domains.put(domain.name(), domain));
    }

    Optional<Domain> findDomain(SqlType type) {
        return type instanceof SqlType.Named(TableName name)
                ? Optional.ofNullable(domains.get(name))
                : Optional.empty();
    }

    Optional<EnumType> findEnum(SqlType type) {
        return type instanceof SqlType.Named(TableName name) ? Optional.ofNullable(enums.get(name)) : Optional.empty();
    }

    /** The type behind a domain, behind a domain of a domain, and so on; any other type as it is. */
    SqlType base(SqlType type) {
        SqlType base = type;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Optional<Domain> domain = findDomain(base);
            if (domain.isEmpty()) {
                return base;
            }
            base = domain.get().type();
        }
        return base;
    }

    /** Whether two values of the column can be told apart on every engine, in a key and in a query. */
    boolean isComparable(Column column) {
        return switch (base(column.type())) {
            case SqlType.Json json -> false;
            case SqlType.Binary binary -> false;
            case SqlType.Array array -> false;
            case SqlType.Opaque opaque -> false;
            case SqlType.Named named -> !isCarried(column);
            case SqlType.Text text -> true;
            case SqlType.Int number -> true;
            case SqlType.Decimal number -> true;
            case SqlType.Floating number -> true;
            case SqlType.Bool bool -> true;
            case SqlType.Date date -> true;
            case SqlType.Time time -> true;
            case SqlType.Timestamp timestamp -> true;
            case SqlType.Year year -> true;
            case SqlType.Uuid uuid -> true;
            case SqlType.Choice choice -> !isCarried(column);
        };
    }

    /** Whether there is nothing better than to show the column as text. */
    boolean isCarried(Column column) {
        return switch (base(column.type())) {
            case SqlType.Opaque opaque -> true;
            case SqlType.Array array -> true;
            case SqlType.Named named ->
                !enums.containsKey(named.name())
                        || enums.get(named.name()).values().isEmpty();
            case SqlType.Choice choice -> choice.values().isEmpty();
            case SqlType.Text text -> false;
            case SqlType.Int number -> false;
            case SqlType.Decimal number -> false;
            case SqlType.Floating number -> false;
            case SqlType.Bool bool -> false;
            case SqlType.Date date -> false;
            case SqlType.Time time -> false;
            case SqlType.Timestamp timestamp -> false;
            case SqlType.Year year -> false;
            case SqlType.Binary binary -> false;
            case SqlType.Uuid uuid -> false;
            case SqlType.Json json -> false;
        };
    }

    Family family(Column column) {
        return switch (base(column.type())) {
            case SqlType.Text text -> Family.TEXT;
            case SqlType.Choice choice -> Family.TEXT;
            case SqlType.Named named -> Family.TEXT;
            case SqlType.Int number -> Family.NUMBER;
            case SqlType.Decimal number -> Family.NUMBER;
            case SqlType.Floating number -> Family.NUMBER;
            case SqlType.Bool bool -> Family.NUMBER;
            case SqlType.Year year -> Family.NUMBER;
            case SqlType.Date date -> Family.MOMENT;
            case SqlType.Time time -> Family.MOMENT;
            case SqlType.Timestamp timestamp -> Family.MOMENT;
            case SqlType.Uuid uuid -> Family.UUID;
            case SqlType.Binary binary -> Family.BYTES;
            case SqlType.Json json -> Family.OTHER;
            case SqlType.Array array -> Family.OTHER;
            case SqlType.Opaque opaque -> Family.OTHER;
        };
    }
}
