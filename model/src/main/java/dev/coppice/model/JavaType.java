package dev.coppice.model;

/** The Java type of an attribute. */
public sealed interface JavaType {

    /** A class of the JDK by its fully qualified name, boxed: {@code java.lang.Long}, {@code java.math.BigDecimal}. */
    record Known(String className) implements JavaType {}

    /** {@code byte[]}. */
    record Bytes() implements JavaType {}

    /** An enum class of the model. */
    record EnumOf(String className) implements JavaType {}

    /** An array or list of a known type. */
    record ListOf(JavaType element) implements JavaType {}

    /** A database type without a Java type of its own, carried as text. */
    record CarriedText(String databaseType) implements JavaType {}
}
