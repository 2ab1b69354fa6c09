package dev.coppice.project.java;

import dev.coppice.model.JavaType;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;

/** How the types of attributes are written. */
final class Types {

    private final Imports imports;
    private final Scene scene;

    Types(Scene scene, Imports imports) {
        this.imports = imports;
        this.scene = scene;
    }

    String required(JavaType type) {
        return switch (type) {
            case JavaType.Known(String className) -> imports.name(className);
            case JavaType.Json j -> imports.name("java.lang.String");
            case JavaType.CarriedText t -> imports.name("java.lang.String");
            case JavaType.Bytes b -> "byte[]";
            case JavaType.EnumOf(String className) -> model(className);
        };
    }

    String optional(JavaType type) {
        return switch (type) {
            case JavaType.Known(String className) -> imports.nullable(className);
            case JavaType.Json j -> imports.nullable("java.lang.String");
            case JavaType.CarriedText t -> imports.nullable("java.lang.String");
            case JavaType.Bytes b -> "byte @" + imports.name("org.jspecify.annotations.Nullable") + " []";
            case JavaType.EnumOf(String className) -> optionalModel(className);
        };
    }

    /** A class of the model package. */
    String model(String className) {
        return imports.name(scene.qualified(className));
    }

    /** A class of the model package where it may be null. */
    String optionalModel(String className) {
        return imports.nullable(scene.qualified(className));
    }

    /** Whether the database fills the column in while the row is written, so that a new object does not have it yet. */
    static boolean filledByDatabase(Column column) {
        return switch (column.value()) {
            case ColumnValue.Given g -> false;
            case ColumnValue.Literal l -> false;
            case ColumnValue.Expression e -> true;
            case ColumnValue.Identity i -> true;
            case ColumnValue.Generated g -> true;
        };
    }
}
