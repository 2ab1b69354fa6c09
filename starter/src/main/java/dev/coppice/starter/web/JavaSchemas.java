package dev.coppice.starter.web;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpEntity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.jsonFormatVisitors.JsonAnyFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonArrayFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonBooleanFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatTypes;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitable;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonIntegerFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonMapFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonNumberFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonStringFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonValueFormat;

/**
 * What values of Java's types look like as JSON. Jackson is asked, which writes them: it knows the owner's annotations,
 * modules and settings. Anything where it does not know either.
 */
final class JavaSchemas {

    /** Objects within objects are described so deep. */
    private static final int DEEPEST = 5;

    private final ObjectMapper mapper;

    JavaSchemas(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The schema of a type; that of its content, where it is an answer or may be missing. */
    Map<String, Object> of(ResolvableType type) {
        Description description = new Description(List.of());
        try {
            mapper.acceptJsonFormatVisitor(java(content(type)), description);
        } catch (JacksonException unknown) {
            return Map.of();
        }
        return description.schema;
    }

    /** What is inside of an answer, or of what may be missing. */
    static ResolvableType content(ResolvableType type) {
        Class<?> raw = type.toClass();
        boolean wraps = HttpEntity.class.isAssignableFrom(raw) || raw == Optional.class;
        return wraps
                ? content(
                        type.as(raw == Optional.class ? raw : HttpEntity.class).getGeneric(0))
                : type;
    }

    /** With variables filled in, as far as Spring knows them. */
    private JavaType java(ResolvableType type) {
        if (type.isArray()) {
            return mapper.getTypeFactory().constructArrayType(java(type.getComponentType()));
        }
        if (!type.hasGenerics()) {
            return mapper.constructType(type.toClass());
        }
        JavaType[] generics = Arrays.stream(type.getGenerics()).map(this::java).toArray(JavaType[]::new);
        return mapper.getTypeFactory().constructParametricType(type.toClass(), generics);
    }

    /** The schema of one value, while Jackson tells what it would write. */
    private static final class Description extends JsonFormatVisitorWrapper.Base {

        private final Map<String, Object> schema = new LinkedHashMap<>();
        private final List<JavaType> around;

        /** @param around the objects that the value is in, from the outermost */
        Description(List<JavaType> around) {
            this.around = around;
        }

        @Override
        public JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
            if (type.isJavaLangObject()) {
                return new JsonObjectFormatVisitor.Base(getContext());
            }
            schema.put("type", "object");
            Map<String, Object> properties = new LinkedHashMap<>();
            boolean isKnown = around.contains(type) || around.size() >= DEEPEST;
            if (!isKnown) {
                schema.put("properties", properties);
            }
            return new JsonObjectFormatVisitor.Base(getContext()) {
                @Override
                public void property(BeanProperty property) {
                    optionalProperty(property);
                }

                @Override
                public void optionalProperty(BeanProperty property) {
                    JavaType own = property.getType();
                    optionalProperty(
                            property.getName(), getContext().findPrimaryPropertySerializer(own, property), own);
                }

                @Override
                public void property(String name, JsonFormatVisitable value, JavaType own) {
                    optionalProperty(name, value, own);
                }

                @Override
                public void optionalProperty(String name, JsonFormatVisitable value, JavaType own) {
                    if (!isKnown) {
                        properties.put(name, within(type, value, own));
                    }
                }
            };
        }

        @Override
        public @Nullable JsonArrayFormatVisitor expectArrayFormat(JavaType type) {
            if (type.hasRawClass(byte[].class)) {
                schema.put("type", "string");
                schema.put("contentEncoding", "base64");
                return null;
            }
            schema.put("type", "array");
            return new JsonArrayFormatVisitor.Base(getContext()) {
                @Override
                public void itemsFormat(JsonFormatVisitable items, JavaType own) {
                    schema.put("items", within(type, items, own));
                }

                @Override
                public void itemsFormat(JsonFormatTypes items) {
                    schema.put("items", Map.of("type", items.value()));
                }
            };
        }

        @Override
        public JsonMapFormatVisitor expectMapFormat(JavaType type) {
            schema.put("type", "object");
            return new JsonMapFormatVisitor.Base(getContext()) {
                @Override
                public void valueFormat(JsonFormatVisitable values, JavaType own) {
                    schema.put("additionalProperties", within(type, values, own));
                }
            };
        }

        private Map<String, Object> within(JavaType type, JsonFormatVisitable value, JavaType own) {
            List<JavaType> outside = new ArrayList<>(around);
            outside.add(type);
            Description inner = new Description(outside);
            inner.setContext(getContext());
            value.acceptJsonFormatVisitor(inner, own);
            return inner.schema;
        }

        @Override
        public JsonStringFormatVisitor expectStringFormat(JavaType type) {
            schema.put("type", "string");
            return new JsonStringFormatVisitor.Base() {
                // Jackson takes all that has to do with time for moments; these have an offset.
                @Override
                public void format(JsonValueFormat format) {
                    boolean isMoment = !type.hasRawClass(LocalDateTime.class) && !type.hasRawClass(Duration.class);
                    if (isMoment) {
                        schema.put("format", format.toString());
                    }
                }

                @Override
                public void enumTypes(Set<String> words) {
                    schema.put("enum", List.copyOf(words));
                }
            };
        }

        @Override
        public @Nullable JsonNumberFormatVisitor expectNumberFormat(JavaType type) {
            schema.put("type", "number");
            return null;
        }

        @Override
        public @Nullable JsonIntegerFormatVisitor expectIntegerFormat(JavaType type) {
            schema.put("type", "integer");
            return null;
        }

        @Override
        public @Nullable JsonBooleanFormatVisitor expectBooleanFormat(JavaType type) {
            schema.put("type", "boolean");
            return null;
        }

        @Override
        public @Nullable JsonAnyFormatVisitor expectAnyFormat(JavaType type) {
            return null;
        }
    }
}
