package dev.coppice.model.jpa;

import dev.coppice.model.EnumClass;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.TableName;
import java.util.List;
import java.util.Optional;
import org.hibernate.Length;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.type.BasicType;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/** The type of a column as the classes want it, in terms that all engines share. */
final class ColumnTypes {

    private static final int ASSUMED_LENGTH = 255;

    private final MetadataImplementor metadata;

    ColumnTypes(MetadataImplementor metadata) {
        this.metadata = metadata;
    }

    SqlType of(Column column) {
        // Where an engine has no type of its own, the dialect would tell the type that it stores the value in.
        return isJson(column) ? new SqlType.Json() : byCode(column);
    }

    private static boolean isJson(Column column) {
        return column.getValue() instanceof BasicValue value
                && Integer.valueOf(SqlTypes.JSON).equals(value.getExplicitJdbcTypeCode());
    }

    private SqlType byCode(Column column) {
        return switch (column.getSqlTypeCode(metadata)) {
            case SqlTypes.VARCHAR, SqlTypes.NVARCHAR -> text(column);
            case SqlTypes.CHAR, SqlTypes.NCHAR -> character(column);
            case SqlTypes.LONGVARCHAR,
                    SqlTypes.LONGNVARCHAR,
                    SqlTypes.LONG32VARCHAR,
                    SqlTypes.LONG32NVARCHAR,
                    SqlTypes.CLOB,
                    SqlTypes.NCLOB,
                    SqlTypes.MATERIALIZED_CLOB,
                    SqlTypes.MATERIALIZED_NCLOB -> new SqlType.Text(null, false);
            case SqlTypes.TINYINT -> new SqlType.Int(8, false);
            case SqlTypes.SMALLINT -> new SqlType.Int(16, false);
            case SqlTypes.INTEGER, SqlTypes.ORDINAL_ENUM -> new SqlType.Int(32, false);
            case SqlTypes.BIGINT -> new SqlType.Int(64, false);
            case SqlTypes.BIT, SqlTypes.BOOLEAN -> new SqlType.Bool();
            case SqlTypes.NUMERIC, SqlTypes.DECIMAL -> decimal(column);
            case SqlTypes.REAL -> new SqlType.Floating(32);
            case SqlTypes.FLOAT, SqlTypes.DOUBLE -> new SqlType.Floating(javaType(column) == Float.class ? 32 : 64);
            case SqlTypes.DATE -> new SqlType.Date();
            case SqlTypes.TIME -> new SqlType.Time(column.getTemporalPrecision(), false);
            case SqlTypes.TIME_UTC, SqlTypes.TIME_WITH_TIMEZONE ->
                new SqlType.Time(column.getTemporalPrecision(), true);
            case SqlTypes.TIMESTAMP -> new SqlType.Timestamp(column.getTemporalPrecision(), false);
            case SqlTypes.TIMESTAMP_UTC, SqlTypes.TIMESTAMP_WITH_TIMEZONE ->
                new SqlType.Timestamp(column.getTemporalPrecision(), true);
            case SqlTypes.VARBINARY -> new SqlType.Binary(length(column), false);
            case SqlTypes.BINARY -> new SqlType.Binary(length(column), true);
            case SqlTypes.LONGVARBINARY, SqlTypes.LONG32VARBINARY, SqlTypes.BLOB, SqlTypes.MATERIALIZED_BLOB ->
                new SqlType.Binary(null, false);
            case SqlTypes.UUID -> new SqlType.Uuid();
            case SqlTypes.JSON, SqlTypes.JSON_ARRAY -> new SqlType.Json();
            case SqlTypes.ENUM -> new SqlType.Choice(words(column));
            case SqlTypes.NAMED_ENUM -> new SqlType.Named(TableName.of(named(column)));
            default -> new SqlType.Opaque(column.getSqlType(metadata));
        };
    }

    /** The words of a column that keeps them in a type of their own. */
    Optional<EnumClass> findNamedWords(Column column) {
        return column.getSqlTypeCode(metadata) == SqlTypes.NAMED_ENUM
                ? findEnum(column).map(EnumClasses::of)
                : Optional.empty();
    }

    /** A type that the owner spells out. */
    static @Nullable String spelling(Column column) {
        return column.getSqlType();
    }

    /** An enum without a length of its own says its words, and as much room as these need. */
    private static SqlType text(Column column) {
        boolean saysItsWords = column.getLength() == null && findEnum(column).isPresent();
        return saysItsWords ? new SqlType.Choice(words(column)) : new SqlType.Text(length(column), false);
    }

    private static SqlType character(Column column) {
        Long length = column.getLength();
        return new SqlType.Text(length == null ? 1 : Math.toIntExact(length), true);
    }

    private static @Nullable Integer length(Column column) {
        Long length = column.getLength();
        if (length == null) {
            return ASSUMED_LENGTH;
        }
        return length >= Length.LONG32 ? null : Integer.valueOf(Math.toIntExact(length));
    }

    private static SqlType decimal(Column column) {
        Integer precision = column.getPrecision();
        Integer scale = column.getScale();
        return new SqlType.Decimal(precision, scale == null ? 0 : scale);
    }

    private static Optional<Class<?>> findEnum(Column column) {
        Class<?> type = javaType(column);
        return type.isEnum() ? Optional.of(type) : Optional.empty();
    }

    private static List<String> words(Column column) {
        return findEnum(column).stream()
                .flatMap(type -> EnumClasses.of(type).constants().stream())
                .map(constant -> constant.value())
                .toList();
    }

    private String named(Column column) {
        return findEnum(column).map(Class::getSimpleName).orElseGet(() -> column.getSqlType(metadata));
    }

    private static Class<?> javaType(Column column) {
        Type type = column.getValue().getType();
        if (type instanceof BasicType<?> basic) {
            return basic.getJavaTypeDescriptor().getJavaTypeClass();
        }
        return type.getReturnedClass();
    }
}
