package dev.coppice.starter.admin;

import dev.coppice.admin.AdminAttribute;
import dev.coppice.admin.Condition;
import dev.coppice.admin.View;
import dev.coppice.jsonapi.Attribute;
import dev.coppice.jsonapi.AttributeType;
import dev.coppice.jsonapi.Key;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.starter.mapping.StoredField;
import dev.coppice.starter.mapping.StoredType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is said about one attribute or to-one relationship, completed with what its type knows. */
final class FieldExpansion {

    private static final Pattern OTHER_ROWS = Pattern.compile("(?i)\\bselect\\b");
    private static final BigInteger SAFE = BigInteger.ONE.shiftLeft(53).subtract(BigInteger.ONE);

    private final ResourceType type;
    private final StoredType stored;
    private final AdminApps.Rules rules;

    FieldExpansion(StoredType stored, AdminApps.Rules rules) {
        this.type = stored.type();
        this.stored = stored;
        this.rules = rules;
    }

    /**
     * A field as the app is told.
     *
     * @param searched whether the search box looks into it where nothing is said
     */
    Map<String, @Nullable Object> of(AdminAttribute said, boolean searched) {
        if (said.name().equals("id") && type.findAttribute("id").isEmpty()) {
            return value(said, id(), searched);
        }
        Optional<Attribute> attribute = type.findAttribute(said.name());
        if (attribute.isEmpty()) {
            return toOne(said, type.relationship(said.name()));
        }
        Map<String, @Nullable Object> members = value(said, attribute.get(), searched);
        members.put("derivedBy", rule(attribute.get()));
        return members;
    }

    /** What a value that nobody writes is worked out from; a formula that looks at other rows would tell of them. */
    private @Nullable String rule(Attribute attribute) {
        boolean isWritten = attribute.access() != Attribute.Access.READ_ONLY;
        if (isWritten || !(stored.fields().get(attribute.name()) instanceof StoredField.Value value)) {
            return null;
        }
        String column = value.column().expression();
        if (!value.isComputed()) {
            return rules.find(stored.table(), column).orElse(null);
        }
        return OTHER_ROWS.matcher(column).find() ? null : column.replace("{@}.", "");
    }

    /** The key of one part; of several, how they are written together. */
    private Attribute id() {
        Key key = type.key();
        AttributeType keyType = key.isComposite()
                ? new AttributeType.Text(null)
                : key.parts().getFirst().type();
        boolean given = !key.isComposite() && key.origin() == Key.Origin.ASSIGNED;
        return new Attribute(
                "key",
                keyType,
                given ? Attribute.Presence.REQUIRED : Attribute.Presence.DEFAULTED,
                given ? Attribute.Access.CREATE_ONLY : Attribute.Access.READ_ONLY,
                null);
    }

    private static Map<String, @Nullable Object> value(AdminAttribute said, Attribute attribute, boolean searched) {
        AttributeType type = attribute.type();
        Map<String, @Nullable Object> members = Members.of(
                "kind",
                "attribute",
                "name",
                said.name(),
                "label",
                label(said),
                "type",
                word(type),
                "format",
                said.format() == null ? null : said.format().id());
        members.putAll(limits(type));
        members.putAll(Members.of(
                "required",
                attribute.presence() == Attribute.Presence.REQUIRED,
                "readOnly",
                readOnly(said, attribute.access()),
                "derivedBy",
                null,
                "help",
                said.words().help() == null
                        ? attribute.description()
                        : said.words().help()));
        members.putAll(rest(said));
        boolean compared = type.comparing() != AttributeType.Comparing.PRESENCE;
        Boolean search = said.use().search();
        members.put("search", search == null ? searched && type instanceof AttributeType.Text : search);
        members.put("filter", compared && !Boolean.FALSE.equals(said.use().filter()));
        members.put("sort", compared);
        return members;
    }

    private static Map<String, @Nullable Object> toOne(AdminAttribute said, Relationship relationship) {
        Map<String, @Nullable Object> members = Members.of(
                "kind",
                "toOne",
                "name",
                said.name(),
                "label",
                label(said),
                "target",
                relationship.target(),
                "required",
                relationship.presence() == Attribute.Presence.REQUIRED,
                "readOnly",
                readOnly(said, relationship.access()),
                "help",
                said.words().help() == null
                        ? relationship.description()
                        : said.words().help());
        members.putAll(rest(said));
        members.put("search", Boolean.TRUE.equals(said.use().search()));
        members.put("filter", !Boolean.FALSE.equals(said.use().filter()));
        members.put("sort", true);
        return members;
    }

    private static String label(AdminAttribute said) {
        String label = said.words().label();
        return label == null ? Labels.of(said.name()) : label;
    }

    private static Map<String, @Nullable Object> rest(AdminAttribute said) {
        Condition condition = said.showWhen();
        return Members.of(
                "placeholder",
                said.words().placeholder(),
                "group",
                said.words().group(),
                "options",
                said.options(),
                "showWhen",
                condition == null ? null : tree(condition),
                "hidden",
                said.hidden().stream().sorted().map(View::id).toList());
    }

    private static String readOnly(AdminAttribute said, Attribute.Access access) {
        if (said.use().readOnly()) {
            return "always";
        }
        return switch (access) {
            case READ_WRITE -> "never";
            case CREATE_ONLY -> "afterCreate";
            case READ_ONLY -> "always";
        };
    }

    private static String word(AttributeType type) {
        return switch (type) {
            case AttributeType.Text text -> "text";
            case AttributeType.Char one -> "text";
            case AttributeType.Int number -> "integer";
            case AttributeType.Decimal number -> "decimal";
            case AttributeType.Floating number -> "number";
            case AttributeType.Bool bool -> "boolean";
            case AttributeType.Date date -> "date";
            case AttributeType.Time time -> "time";
            case AttributeType.OffsetTimeOfDay time -> "offsetTime";
            case AttributeType.Timestamp time -> "dateTime";
            case AttributeType.OffsetTimestamp time -> "offsetDateTime";
            case AttributeType.Uuid uuid -> "uuid";
            case AttributeType.Json json -> "json";
            case AttributeType.Choice choice -> "enum";
            case AttributeType.Binary binary -> "binary";
            case AttributeType.Carried carried -> "other";
            case AttributeType.ListOf list -> "list";
        };
    }

    private static Map<String, @Nullable Object> limits(AttributeType type) {
        Map<String, @Nullable Object> limits = Members.of(
                "maxLength", null, "precision", null, "scale", null, "min", null, "max", null, "values", null);
        if (type instanceof AttributeType.Text(Integer maxLength, var nul)) {
            limits.put("maxLength", maxLength);
        } else if (type instanceof AttributeType.Char) {
            limits.put("maxLength", 1);
        } else if (type instanceof AttributeType.Binary(Integer maxLength)) {
            limits.put("maxLength", maxLength);
        } else if (type instanceof AttributeType.Decimal(Integer precision, Integer scale)) {
            limits.put("precision", precision);
            limits.put("scale", scale);
        } else if (type instanceof AttributeType.Int(BigInteger min, BigInteger max)) {
            limits.put("min", safe(min));
            limits.put("max", safe(max));
        } else if (type instanceof AttributeType.Choice(List<String> values)) {
            limits.put("values", values);
        } else if (type instanceof AttributeType.ListOf(AttributeType element)) {
            limits.put("element", word(element));
        } else if (type instanceof AttributeType.Carried(String databaseType)) {
            limits.put("databaseType", databaseType);
        }
        return limits;
    }

    /** Numbers that browsers cannot hold exactly are not worth comparing with. */
    private static @Nullable BigInteger safe(BigInteger bound) {
        return bound.abs().compareTo(SAFE) <= 0 ? bound : null;
    }

    private static Map<String, @Nullable Object> tree(Condition condition) {
        return switch (condition) {
            case Condition.Operation(String op, List<Condition> args) ->
                Members.of(
                        "op",
                        op,
                        "args",
                        args.stream().map(FieldExpansion::tree).toList());
            case Condition.Field(String name) -> Members.of("field", name);
            case Condition.Mode mode -> Members.of("mode", true);
            case Condition.Value value -> Members.of("value", plain(value));
            case Condition.Values values ->
                Members.of(
                        "values",
                        values.values().stream().map(FieldExpansion::plain).toList());
        };
    }

    private static @Nullable Object plain(Condition.Value value) {
        return value.value() instanceof BigDecimal number ? (Object) number.doubleValue() : value.value();
    }
}
