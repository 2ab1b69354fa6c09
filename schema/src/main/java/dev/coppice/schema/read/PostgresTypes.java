package dev.coppice.schema.read;

import dev.coppice.schema.SqlType;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's types mean, given the modifier that the column or domain puts on them. */
record PostgresTypes(PostgresRows rows, int modifier) {

    private static final int HEADER = 4;

    /** The type of a kind ({@code typtype}) and name. */
    SqlType of(String kind, String schema, String name) {
        return switch (kind) {
            case "e", "d" -> new SqlType.Named(rows.name(schema, name));
            default -> base(name);
        };
    }

    private SqlType base(String name) {
        return switch (name) {
            case "text", "citext" -> new SqlType.Text(null, false);
            case "varchar" -> new SqlType.Text(length(), false);
            case "bpchar" -> new SqlType.Text(length(), modifier >= 0);
            case "name" -> new SqlType.Text(63, false);
            case "int2" -> new SqlType.Int(16, false);
            case "int4" -> new SqlType.Int(32, false);
            case "int8" -> new SqlType.Int(64, false);
            case "numeric" -> decimal();
            case "float4" -> new SqlType.Floating(32);
            case "float8" -> new SqlType.Floating(64);
            case "bool" -> new SqlType.Bool();
            case "date" -> new SqlType.Date();
            case "time" -> new SqlType.Time(digits(), false);
            case "timetz" -> new SqlType.Time(digits(), true);
            case "timestamp" -> new SqlType.Timestamp(digits(), false);
            case "timestamptz" -> new SqlType.Timestamp(digits(), true);
            case "bytea" -> new SqlType.Binary(null, false);
            case "uuid" -> new SqlType.Uuid();
            case "json", "jsonb" -> new SqlType.Json();
            default -> new SqlType.Opaque(name);
        };
    }

    private @Nullable Integer length() {
        return modifier < 0 ? null : modifier - HEADER;
    }

    private @Nullable Integer digits() {
        return modifier < 0 ? null : modifier;
    }

    /** The scale is a signed number of eleven bits. */
    private SqlType decimal() {
        if (modifier < 0) {
            return new SqlType.Decimal(null, 0);
        }
        int both = modifier - HEADER;
        return new SqlType.Decimal((both >> 16) & 0xFFFF, ((both & 0x7FF) ^ 1024) - 1024);
    }
}
