package dev.coppice.project.java;

import dev.coppice.model.Attribute;
import dev.coppice.model.Entity;
import dev.coppice.model.JavaType;
import dev.coppice.project.Engine;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The annotations of a basic attribute: only what deviates from what Jakarta Persistence assumes. */
final class ColumnNotes {

    private static final int ASSUMED_LENGTH = 255;
    private static final int ASSUMED_SECOND_PRECISION = 6;

    private final Scene scene;
    private final Imports imports;
    private final Entity entity;

    ColumnNotes(Scene scene, Imports imports, Entity entity) {
        this.scene = scene;
        this.imports = imports;
        this.entity = entity;
    }

    List<Note> of(Attribute attribute) {
        List<Note> notes = new ArrayList<>();
        if (entity.key().members().contains(attribute.name())) {
            notes.add(jakarta("Id"));
            keySource(attribute).ifPresent(notes::add);
        } else {
            notes.addAll(valueSource(attribute));
        }
        if (attribute.type() instanceof JavaType.EnumOf) {
            notes.add(jakarta("Enumerated").with(imports.name("jakarta.persistence.EnumType") + ".STRING"));
        }
        typeCode(attribute).ifPresent(notes::add);
        Note column = column(attribute);
        if (!column.arguments().isEmpty()) {
            notes.add(column);
        }
        return notes;
    }

    private Optional<Note> keySource(Attribute attribute) {
        boolean counted = attribute.write() == Attribute.Write.DATABASE_ON_INSERT;
        if (!counted || entity.key().composite()) {
            return Optional.empty();
        }
        return switch (attribute.column().value()) {
            case ColumnValue.Identity i -> Optional.of(generatedValue("IDENTITY"));
            case ColumnValue.Expression e when isUuid(attribute.type()) -> Optional.of(generatedValue("UUID"));
            case ColumnValue.Expression e -> Optional.of(hibernate("Generated"));
            case ColumnValue.Generated g -> Optional.of(hibernate("Generated"));
            case ColumnValue.Given g -> Optional.empty();
            case ColumnValue.Literal l -> Optional.empty();
        };
    }

    private List<Note> valueSource(Attribute attribute) {
        return switch (attribute.column().value()) {
            case ColumnValue.Identity i -> List.of(hibernate("Generated"));
            case ColumnValue.Generated g -> List.of(hibernate("Generated").with("event = " + insertAndUpdate()));
            case ColumnValue.Expression e
            when attribute.write() == Attribute.Write.CLIENT ->
                List.of(hibernate("ColumnDefault").with(JavaText.literal(e.sql())));
            case ColumnValue.Expression e -> List.of();
            case ColumnValue.Given g -> List.of();
            case ColumnValue.Literal l -> List.of();
        };
    }

    private String insertAndUpdate() {
        String type = imports.name("org.hibernate.generator.EventType");
        return "{" + type + ".INSERT, " + type + ".UPDATE}";
    }

    private Optional<Note> typeCode(Attribute attribute) {
        boolean sqlite = scene.blueprint().choices().engine() == Engine.SQLITE;
        return switch (attribute.type()) {
            case JavaType.Json j -> Optional.of(code("JSON"));
            case JavaType.EnumOf e
            when attribute.column().type() instanceof SqlType.Named -> Optional.of(code("NAMED_ENUM"));
            case JavaType.EnumOf e -> Optional.empty();
            case JavaType.Known k when isUuid(k) && sqlite -> Optional.of(code("VARCHAR"));
            case JavaType.Known k
            when attribute.column().type() instanceof SqlType.Text(var length, boolean fixed) ->
                fixed ? Optional.of(code("CHAR")) : Optional.empty();
            case JavaType.Known k -> Optional.empty();
            case JavaType.Bytes b -> Optional.empty();
            case JavaType.CarriedText t -> Optional.empty();
        };
    }

    private Note column(Attribute attribute) {
        Column column = attribute.column();
        Note note = jakarta("Column");
        if (!scene.spelling().follows(attribute.name(), column.name())) {
            note = note.with("name = " + scene.spelling().literal(column.name()));
        }
        for (String size : size(attribute)) {
            note = note.with(size);
        }
        boolean carried = attribute.write() == Attribute.Write.NOBODY;
        return carried ? note.with("insertable = false").with("updatable = false") : note;
    }

    private List<String> size(Attribute attribute) {
        return switch (attribute.column().type()) {
            case SqlType.Text(Integer length, boolean fixed) when isText(attribute.type()) -> length(length);
            case SqlType.Binary(Integer length, boolean fixed) -> length(length);
            case SqlType.Decimal(Integer precision, int scale)
            when precision != null -> List.of("precision = " + precision, "scale = " + scale);
            case SqlType.Time(Integer precision, boolean zone) -> secondPrecision(precision);
            case SqlType.Timestamp(Integer precision, boolean zone) -> secondPrecision(precision);
            default -> List.of();
        };
    }

    private List<String> length(@Nullable Integer length) {
        if (length == null) {
            return List.of("length = " + imports.name("org.hibernate.Length") + ".LONG32");
        }
        return length == ASSUMED_LENGTH ? List.of() : List.of("length = " + length);
    }

    private static List<String> secondPrecision(@Nullable Integer precision) {
        boolean assumed = precision == null || precision == ASSUMED_SECOND_PRECISION;
        return assumed ? List.of() : List.of("secondPrecision = " + precision);
    }

    private static boolean isText(JavaType type) {
        return type instanceof JavaType.Known(String className) && className.equals("java.lang.String");
    }

    private static boolean isUuid(JavaType type) {
        return type instanceof JavaType.Known(String className) && className.equals("java.util.UUID");
    }

    private Note code(String name) {
        return hibernate("JdbcTypeCode").with(imports.name("org.hibernate.type.SqlTypes") + "." + name);
    }

    private Note generatedValue(String strategy) {
        String type = imports.name("jakarta.persistence.GenerationType");
        return jakarta("GeneratedValue").with("strategy = " + type + "." + strategy);
    }

    private Note jakarta(String name) {
        return Note.of(imports.name("jakarta.persistence." + name));
    }

    private Note hibernate(String name) {
        return Note.of(imports.name("org.hibernate.annotations." + name));
    }
}
