package dev.coppice.model.infer;

import dev.coppice.model.JavaType;
import dev.coppice.schema.Column;
import dev.coppice.schema.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Map;
import java.util.UUID;

/** The Java type of each column: the narrowest that holds every value exactly. */
final class JavaTypes {

    private static final String UNDECLARED = "undeclared";

    private final Types types;
    private final Enums enums;
    private final Map<EnumOrigin, String> enumClasses;

    /** @param enumClasses the class names of all enums that were found */
    JavaTypes(Types types, Enums enums, Map<EnumOrigin, String> enumClasses) {
        this.types = types;
        this.enums = enums;
        this.enumClasses = Map.copyOf(enumClasses);
    }

    JavaType of(Source source, Column column) {
        if (types.isCarried(column)) {
            return new JavaType.CarriedText(databaseType(column));
        }
        return enums.findOrigin(source, column)
                .map(enumClasses::get)
                .<JavaType>map(JavaType.EnumOf::new)
                .orElseGet(() -> plain(types.base(column.type())));
    }

    private static JavaType plain(SqlType type) {
        return switch (type) {
            case SqlType.Text text -> known(String.class);
            case SqlType.Int number -> integer(number);
            case SqlType.Decimal number -> known(BigDecimal.class);
            case SqlType.Floating number -> known(number.bits() <= 32 ? Float.class : Double.class);
            case SqlType.Bool bool -> known(Boolean.class);
            case SqlType.Date date -> known(LocalDate.class);
            case SqlType.Time time -> known(time.zone() ? OffsetTime.class : LocalTime.class);
            case SqlType.Timestamp timestamp -> known(timestamp.zone() ? OffsetDateTime.class : LocalDateTime.class);
            case SqlType.Year year -> known(Integer.class);
            case SqlType.Uuid uuid -> known(UUID.class);
            case SqlType.Binary binary -> new JavaType.Bytes();
            case SqlType.Json json -> new JavaType.Json();
            // What has words but no class of its own: part of a key or a foreign key.
            case SqlType.Choice choice -> known(String.class);
            case SqlType.Named named -> new JavaType.CarriedText(named.name().toString());
            case SqlType.Array array -> new JavaType.CarriedText("array");
            case SqlType.Opaque opaque -> new JavaType.CarriedText(opaque.name());
        };
    }

    private static JavaType integer(SqlType.Int number) {
        int needed = number.unsigned() ? number.bits() + 1 : number.bits();
        if (needed <= 16) {
            return known(Short.class);
        }
        if (needed <= 32) {
            return known(Integer.class);
        }
        return known(needed <= 64 ? Long.class : BigInteger.class);
    }

    private String databaseType(Column column) {
        String spelling = column.spelling();
        if (spelling != null && !spelling.isBlank()) {
            return spelling;
        }
        return switch (types.base(column.type())) {
            case SqlType.Opaque opaque -> opaque.name().isBlank() ? UNDECLARED : opaque.name();
            case SqlType.Named named -> named.name().toString();
            case SqlType other -> other.getClass().getSimpleName();
        };
    }

    private static JavaType known(Class<?> type) {
        return new JavaType.Known(type.getName());
    }
}
