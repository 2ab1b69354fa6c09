package dev.coppice.project.admin;

import dev.coppice.admin.ApiOutline;
import dev.coppice.admin.ApiOutline.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What everything in an API is called: by the API, by the classes and by the database. */
public record ApiNames(List<Resource> resources) {

    /** One resource. */
    public record Resource(String name, String className, String table, List<Field> fields) {
        public Resource {
            fields = List.copyOf(fields);
        }
    }

    /** A field of a resource. */
    public sealed interface Field {

        /** Its name in the API. */
        String name();

        /**
         * A single value.
         *
         * @param member its name in the class
         * @param values the only ones that it takes; null where it takes others, too
         */
        record Value(
                String name,
                String member,
                String column,
                Kind kind,
                @Nullable List<String> values) implements Field {
            public Value {
                values = values == null ? null : List.copyOf(values);
            }
        }

        /**
         * A relationship to at most one row.
         *
         * @param columns the columns of this row that lead there; none where the other row leads here
         */
        record ToOne(String name, String target, List<String> columns) implements Field {
            public ToOne {
                columns = List.copyOf(columns);
            }
        }

        /**
         * A relationship to any number of rows.
         *
         * @param inverse the relationship of the target that leads back; null if there is none
         */
        record ToMany(String name, String target, @Nullable String inverse) implements Field {}
    }

    public ApiNames {
        resources = List.copyOf(resources);
    }

    /** The API as far as a description can be wrong about it. */
    ApiOutline outline() {
        SequencedMap<String, Map<String, ApiOutline.Field>> outline = new LinkedHashMap<>();
        for (Resource resource : resources) {
            Map<String, ApiOutline.Field> fields = new LinkedHashMap<>();
            // Of a key of several parts, too, there is an id.
            fields.put("id", new ApiOutline.Field.Value(Kind.TEXT, null));
            resource.fields().forEach(field -> fields.put(field.name(), outline(field)));
            outline.put(resource.name(), fields);
        }
        return new ApiOutline(outline);
    }

    private static ApiOutline.Field outline(Field field) {
        return switch (field) {
            case Field.Value value -> new ApiOutline.Field.Value(value.kind(), value.values());
            case Field.ToOne toOne -> new ApiOutline.Field.ToOne(toOne.target());
            case Field.ToMany toMany -> new ApiOutline.Field.ToMany(toMany.target());
        };
    }
}
