package dev.coppice.model;

/** The Java type of an attribute. */
public sealed interface JavaType {

    /** A class of the JDK by its fully qualified name, boxed: {@code java.lang.Long}, {@code java.math.BigDecimal}. */
    record Known(String className) implements JavaType {}

    /** A JSON document, carried as text that is stored and served as the document it is. */
    record Json() implements JavaType {}

    /** {@code byte[]}. */
    record Bytes() implements JavaType {}

    /** An enum class of the model. */
    record EnumOf(String className) implements JavaType {}

    /** A database type without a Java type of its own, carried as text: readable, never written. */
    record CarriedText(String databaseType) implements JavaType {}
}
