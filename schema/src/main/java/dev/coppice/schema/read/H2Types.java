package dev.coppice.schema.read;

import dev.coppice.schema.SqlType;
import dev.coppice.schema.dialect.Dialect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a data type in H2's catalogue means. Elements of arrays and words of enums lie in tables of their own. */
record H2Types(Map<Owner, H2Type> elements, Map<Owner, List<String>> words, H2Names names, Dialect dialect) {

    /** Which type is described: a table's or domain's, and there the one with the identifier. */
    record Owner(String schema, String object, String identifier) {}

    /** The columns of the catalogue that describe a type; they are the same wherever there is one. */
    record H2Type(
            Owner owner,
            String name,
            String spelling,
            @Nullable Long length,
            @Nullable Integer precision,
            @Nullable Integer scale,
            @Nullable Integer fraction) {

        /** What H2 says where no length was declared; for long objects it says more. */
        private static final long UNLIMITED = 1_000_000_000;

        static final String COLUMNS =
                "DATA_TYPE, CHARACTER_MAXIMUM_LENGTH, NUMERIC_PRECISION, NUMERIC_SCALE, DATETIME_PRECISION";

        static H2Type of(Owner owner, String spelling, ResultSet row) throws SQLException {
            return new H2Type(
                    owner,
                    row.getString("data_type"),
                    spelling,
                    row.getObject("character_maximum_length", Long.class),
                    row.getObject("numeric_precision", Integer.class),
                    row.getObject("numeric_scale", Integer.class),
                    row.getObject("datetime_precision", Integer.class));
        }

        private @Nullable Integer declaredLength() {
            return length == null || length >= UNLIMITED ? null : Integer.valueOf(Math.toIntExact(length));
        }
    }

    SqlType of(H2Type type) {
        return switch (type.name()) {
            case "CHARACTER" ->
                new SqlType.Text(Optional.ofNullable(type.declaredLength()).orElse(1), true);
            case "CHARACTER VARYING", "CHARACTER LARGE OBJECT", "VARCHAR_IGNORECASE" ->
                new SqlType.Text(type.declaredLength(), false);
            case "BINARY" ->
                new SqlType.Binary(Optional.ofNullable(type.declaredLength()).orElse(1), true);
            case "BINARY VARYING", "BINARY LARGE OBJECT" -> new SqlType.Binary(type.declaredLength(), false);
            case "BOOLEAN" -> new SqlType.Bool();
            case "TINYINT" -> new SqlType.Int(8, false);
            case "SMALLINT" -> new SqlType.Int(16, false);
            case "INTEGER" -> new SqlType.Int(32, false);
            case "BIGINT" -> new SqlType.Int(64, false);
            case "NUMERIC" -> new SqlType.Decimal(type.precision(), type.scale() == null ? 0 : type.scale());
            case "DECFLOAT" -> new SqlType.Decimal(null, 0);
            case "REAL" -> new SqlType.Floating(32);
            case "DOUBLE PRECISION" -> new SqlType.Floating(64);
            case "DATE" -> new SqlType.Date();
            case "TIME" -> new SqlType.Time(type.fraction(), false);
            case "TIME WITH TIME ZONE" -> new SqlType.Time(type.fraction(), true);
            case "TIMESTAMP" -> new SqlType.Timestamp(type.fraction(), false);
            case "TIMESTAMP WITH TIME ZONE" -> new SqlType.Timestamp(type.fraction(), true);
            case "UUID" -> new SqlType.Uuid();
            case "JSON" -> new SqlType.Json();
            case "ENUM" -> new SqlType.Choice(words.getOrDefault(type.owner(), List.of()));
            case "ARRAY" -> new SqlType.Array(element(type.owner()));
            default -> new SqlType.Opaque(type.spelling());
        };
    }

    SqlType named(H2Key domain) {
        return new SqlType.Named(names.of(domain));
    }

    String spell(H2Key domain) {
        return dialect.name(names.of(domain));
    }

    /** The catalogue marks the type of an array's elements by an underscore behind the array's own identifier. */
    private SqlType element(Owner array) {
        Owner owner = new Owner(array.schema(), array.object(), array.identifier() + "_");
        H2Type element = elements.get(owner);
        return element == null ? new SqlType.Opaque("ARRAY") : of(element);
    }
}
