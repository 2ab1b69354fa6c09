package dev.coppice.project.rebuild;

import dev.coppice.model.Attribute;
import dev.coppice.model.Entity;
import dev.coppice.model.JavaType;
import dev.coppice.model.Relationship;
import dev.coppice.model.Relationship.ToMany;
import dev.coppice.model.Relationship.ToOne;
import dev.coppice.project.PartChange;
import dev.coppice.project.PartChange.Kind;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is different in an entity, member by member: by what a member maps to, whatever it is called. */
final class EntityDiff {

    private static final Pattern STORAGE_ONLY =
            Pattern.compile("(?:(?:length|precision|scale|column) \\S+ → \\S+?(?:, )?)+");

    private static final Pattern OTHER_TARGET = Pattern.compile("target \\w+ → (\\w+)");

    private final Renaming renaming;
    private final Entity before;
    private final Entity now;
    private final List<PartChange> changes = new ArrayList<>();

    private EntityDiff(Renaming renaming, Entity before, Entity now) {
        this.renaming = renaming;
        this.before = before;
        this.now = now;
    }

    /** The changes in the order of today's members, what went last. */
    static List<PartChange> between(Entity before, Entity now, Renaming renaming) {
        EntityDiff diff = new EntityDiff(renaming, before, now);
        diff.compareItself();
        diff.compare(diff.members(before, true), diff.members(now, false));
        return List.copyOf(diff.changes);
    }

    private void compareItself() {
        List<String> details = new ArrayList<>();
        if (!renaming.table(before.table()).equals(before.table())) {
            details.add("table %s → %s".formatted(before.table(), now.table()));
        }
        if (!before.className().equals(now.className())) {
            details.add("class %s → %s".formatted(before.className(), now.className()));
        }
        if (!Objects.equals(before.key().className(), now.key().className())
                || before.key().members().size() != now.key().members().size()) {
            details.add("key");
        }
        if (!Objects.equals(before.comment(), now.comment())) {
            details.add("comment");
        }
        if (!details.isEmpty()) {
            changes.add(new PartChange(Kind.CHANGED, now.className(), String.join(", ", details)));
        }
    }

    private void compare(Map<Object, Object> was, Map<Object, Object> is) {
        is.forEach((identity, member) -> {
            Object old = was.get(identity);
            if (old == null) {
                changes.add(come(member, was, is));
            } else {
                String detail = detail(old, member);
                if (!detail.isEmpty()) {
                    changes.add(new PartChange(Kind.CHANGED, name(member), detail));
                }
            }
        });
        was.forEach((identity, member) -> {
            if (!is.containsKey(identity) && findOther(member, is, was).isEmpty()) {
                changes.add(new PartChange(Kind.REMOVED, name(member), ""));
            }
        });
    }

    /** A member that is new, or in the place of another one of its name. */
    private static PartChange come(Object member, Map<Object, Object> was, Map<Object, Object> is) {
        return findOther(member, was, is)
                .map(gone ->
                        new PartChange(Kind.CHANGED, name(member), "type %s → %s".formatted(type(gone), type(member))))
                .orElseGet(() -> new PartChange(Kind.ADDED, name(member), ""));
    }

    /** What has the name of a member on the other side, but is something else. */
    private static Optional<Object> findOther(Object member, Map<Object, Object> there, Map<Object, Object> here) {
        return there.entrySet().stream()
                .filter(other -> !here.containsKey(other.getKey())
                        && name(other.getValue()).equals(name(member)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String type(Object member) {
        return switch (member) {
            case Attribute attribute -> word(attribute.type());
            case ToOne toOne -> toOne.target();
            default -> "collection";
        };
    }

    private Map<Object, Object> members(Entity entity, boolean translated) {
        Map<Object, Object> members = new LinkedHashMap<>();
        for (Attribute attribute : entity.attributes()) {
            String column = attribute.column().name();
            members.put(translated ? renaming.column(entity.table(), column) : column, attribute);
        }
        for (Relationship relationship : entity.relationships()) {
            switch (relationship) {
                case ToOne toOne -> {
                    List<String> columns = toOne.foreignKey().columns().stream()
                            .map(column -> translated ? renaming.column(entity.table(), column) : column)
                            .sorted()
                            .toList();
                    members.put(columns, toOne);
                }
                case ToMany toMany -> {
                    TableName child = translated ? renaming.table(toMany.table()) : toMany.table();
                    // Without its columns: the child's side tells of those.
                    Object identity = List.of(child, toMany.inverse());
                    members.put(identity, toMany);
                }
            }
        }
        return members;
    }

    private static String name(Object member) {
        return switch (member) {
            case Attribute attribute -> attribute.name();
            case Relationship relationship -> relationship.name();
            default -> throw new IllegalArgumentException(String.valueOf(member));
        };
    }

    private static String detail(Object old, Object now) {
        List<String> details = new ArrayList<>();
        if (!name(old).equals(name(now))) {
            details.add("%s → %s".formatted(name(old), name(now)));
        }
        if (old instanceof Attribute was && now instanceof Attribute is) {
            addDetails(was, is, details);
        } else if (old instanceof ToOne was && now instanceof ToOne is) {
            addDetails(was, is, details);
        } else if (old instanceof ToMany was && now instanceof ToMany is) {
            if (!was.target().equals(is.target())) {
                details.add("target %s → %s".formatted(was.target(), is.target()));
            }
            if (was.cascade() != is.cascade() || was.single() != is.single()) {
                details.add("cascade or number");
            }
        }
        return String.join(", ", details);
    }

    private static void addDetails(Attribute was, Attribute is, List<String> details) {
        if (!was.type().equals(is.type())) {
            details.add("type %s → %s".formatted(word(was.type()), word(is.type())));
        }
        if (was.column().nullable() != is.column().nullable()) {
            details.add(is.column().nullable() ? "may be null" : "always there");
        }
        if (!was.column().type().equals(is.column().type()) && was.type().equals(is.type())) {
            addSizes(was.column().type(), is.column().type(), details);
        }
        if (!was.column().value().equals(is.column().value())) {
            details.add("default");
        }
        if (!was.column().name().equals(is.column().name())) {
            details.add(
                    "column %s → %s".formatted(was.column().name(), is.column().name()));
        }
        if (!was.write().equals(is.write())) {
            details.add("who writes it");
        }
        if (!Objects.equals(was.column().comment(), is.column().comment())) {
            details.add("comment");
        }
    }

    private static void addSizes(SqlType was, SqlType is, List<String> details) {
        if (was instanceof SqlType.Text(Integer before, boolean b)
                && is instanceof SqlType.Text(Integer now, boolean n)) {
            details.add("length %s → %s".formatted(size(before), size(now)));
        } else if (was instanceof SqlType.Decimal(Integer before, int scaleBefore)
                && is instanceof SqlType.Decimal(Integer now, int scaleNow)) {
            if (!Objects.equals(before, now)) {
                details.add("precision %s → %s".formatted(size(before), size(now)));
            }
            if (scaleBefore != scaleNow) {
                details.add("scale %d → %d".formatted(scaleBefore, scaleNow));
            }
        } else {
            details.add("type of the column");
        }
    }

    private static String size(@Nullable Integer size) {
        return size == null ? "any" : String.valueOf(size);
    }

    /** Whether code that uses a member has to be looked at: what it is called or is, not how much it holds. */
    static boolean concernsCode(String detail) {
        return detail.contains(" → ") && !STORAGE_ONLY.matcher(detail).matches();
    }

    /** The class on the other side of a relationship of which nothing but that is another one. */
    static Optional<String> newTarget(PartChange change) {
        Matcher target = OTHER_TARGET.matcher(change.detail());
        return change.kind() == Kind.CHANGED && target.matches() ? Optional.of(target.group(1)) : Optional.empty();
    }

    private static void addDetails(ToOne was, ToOne is, List<String> details) {
        if (!was.target().equals(is.target())) {
            details.add("target %s → %s".formatted(was.target(), is.target()));
        }
        if (was.required() != is.required()) {
            details.add(is.required() ? "required" : "optional");
        }
        if (was.unique() != is.unique()) {
            details.add(is.unique() ? "one-to-one" : "many-to-one");
        }
        if (was.attributes().isEmpty() != is.attributes().isEmpty()) {
            details.add("columns");
        }
    }

    private static String word(JavaType type) {
        return switch (type) {
            case JavaType.Known(String className) -> className.substring(className.lastIndexOf('.') + 1);
            case JavaType.Json j -> "JSON";
            case JavaType.Bytes b -> "byte[]";
            case JavaType.EnumOf(String className) -> className;
            case JavaType.CarriedText(String name) -> name;
        };
    }
}
