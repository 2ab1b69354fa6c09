package dev.coppice.project.java;

import dev.coppice.model.Attribute;
import dev.coppice.model.EnumClass;
import dev.coppice.model.JavaType;
import dev.coppice.schema.ColumnValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** A column's constant default as a Java expression, so that a new object starts as a new row does. */
final class InitialValue {

    private final Scene scene;
    private final Imports imports;

    InitialValue(Scene scene, Imports imports) {
        this.scene = scene;
        this.imports = imports;
    }

    /** The expression; nothing if there is no constant default, or none that Java can say. */
    Optional<String> find(Attribute attribute) {
        if (!(attribute.column().value() instanceof ColumnValue.Literal(String text))) {
            return Optional.empty();
        }
        return switch (attribute.type()) {
            case JavaType.Known(String className) -> known(className, text);
            case JavaType.EnumOf(String className) -> constant(className, text);
            case JavaType.Json j -> Optional.of(JavaText.literal(text));
            case JavaType.Bytes b -> Optional.empty();
            case JavaType.CarriedText t -> Optional.empty();
        };
    }

    private Optional<String> known(String className, String text) {
        try {
            return switch (className) {
                case "java.lang.String" -> Optional.of(JavaText.literal(text));
                case "java.lang.Byte" -> Optional.of("(byte) " + Byte.parseByte(text));
                case "java.lang.Short" -> Optional.of("(short) " + Short.parseShort(text));
                case "java.lang.Integer" -> Optional.of(Integer.toString(Integer.parseInt(text)));
                case "java.lang.Long" -> Optional.of(Long.parseLong(text) + "L");
                case "java.lang.Float" -> floating(Float.parseFloat(text)).map(number -> number + "f");
                case "java.lang.Double" -> floating(Double.parseDouble(text));
                case "java.lang.Boolean" -> truth(text);
                case "java.math.BigDecimal" -> Optional.of(decimal(new BigDecimal(text)));
                case "java.math.BigInteger" -> Optional.of(integer(new BigInteger(text)));
                case "java.time.LocalDate" -> Optional.of(date(LocalDate.parse(text)));
                default -> Optional.empty();
            };
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<String> constant(String className, String text) {
        return scene.enumClass(className).constants().stream()
                .filter(constant -> constant.value().equals(text))
                .findFirst()
                .map(EnumClass.Constant::name)
                .map(name -> imports.name(scene.qualified(className)) + "." + name);
    }

    private String decimal(BigDecimal value) {
        String type = imports.name("java.math.BigDecimal");
        return wellKnown(value.toPlainString())
                .map(name -> type + "." + name)
                .orElseGet(() -> "new " + type + "(" + JavaText.literal(value.toPlainString()) + ")");
    }

    private String integer(BigInteger value) {
        String type = imports.name("java.math.BigInteger");
        return wellKnown(value.toString())
                .map(name -> type + "." + name)
                .orElseGet(() -> "new " + type + "(" + JavaText.literal(value.toString()) + ")");
    }

    private String date(LocalDate date) {
        return "%s.of(%d, %d, %d)"
                .formatted(
                        imports.name("java.time.LocalDate"),
                        date.getYear(),
                        date.getMonthValue(),
                        date.getDayOfMonth());
    }

    private static Optional<String> wellKnown(String number) {
        return switch (number) {
            case "0" -> Optional.of("ZERO");
            case "1" -> Optional.of("ONE");
            case "10" -> Optional.of("TEN");
            default -> Optional.empty();
        };
    }

    private static Optional<String> floating(double number) {
        return Double.isFinite(number) ? Optional.of(Double.toString(number)) : Optional.empty();
    }

    private static Optional<String> floating(float number) {
        return Float.isFinite(number) ? Optional.of(Float.toString(number)) : Optional.empty();
    }

    private static Optional<String> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "t", "1", "yes", "y", "on" -> Optional.of("true");
            case "false", "f", "0", "no", "n", "off" -> Optional.of("false");
            default -> Optional.empty();
        };
    }
}
