package dev.coppice.project.yaml;

import dev.coppice.admin.AdminApp;
import dev.coppice.admin.AdminAttribute;
import dev.coppice.admin.AdminResource;
import dev.coppice.admin.AdminTab;
import dev.coppice.admin.Format;
import dev.coppice.model.Attribute;
import dev.coppice.model.Entity;
import dev.coppice.model.JavaType;
import dev.coppice.model.Relationship;
import dev.coppice.project.Blueprint;
import dev.coppice.schema.Column;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decides what the admin app shows at first: everything that is exposed, in the order of the database.
 *
 * <p>A row is named by the first of its texts that is called {@code name}, {@code title}, {@code label}, {@code lastName},
 * {@code surname}, {@code familyName}, {@code description}, {@code code} or {@code number}, in this order; else by the first
 * whose name ends with one of these; else by its id. A column of a foreign key names nothing: the row at its other end does.
 */
public final class AdminOutline {

    private static final List<String> TITLES =
            List.of("name", "title", "label", "lastName", "surname", "familyName", "description", "code", "number");
    private static final Pattern MONEY = Pattern.compile(
            ".*(amount|balance|charge|cost|fee|freight|limit|pay|payment|price|revenue|salary|total|value)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PROSE = Pattern.compile(
            ".*(biography|body|comments?|description|details?|notes?|remarks?|summary)", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL = Pattern.compile(".*e?mail(address)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile(".*(url|website|homepage)", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_LINE = 255;

    private final Set<String> exposed = new HashSet<>();
    private final Map<TableName, List<String>> columns = new HashMap<>();

    private AdminOutline(Blueprint blueprint) {
        blueprint.model().entities().stream()
                .filter(Entity::exposed)
                .forEach(entity -> exposed.add(entity.className()));
        Schema schema = blueprint.schema();
        schema.tables().forEach(table -> columns.put(table.name(), names(table.columns())));
        schema.views().forEach(view -> columns.put(view.name(), names(view.columns())));
    }

    /** The admin app of a new project. */
    public static AdminApp of(Blueprint blueprint) {
        AdminOutline outline = new AdminOutline(blueprint);
        List<AdminResource> resources = blueprint.model().entities().stream()
                .filter(Entity::exposed)
                .map(outline::resource)
                .toList();
        return AdminApp.of(blueprint.choices().name().classPrefix(), resources);
    }

    private AdminResource resource(Entity entity) {
        List<AdminTab> tabs = entity.relationships().stream()
                .filter(relationship -> relationship instanceof Relationship.ToMany toMany && !toMany.single())
                .filter(relationship -> exposed.contains(relationship.target()))
                .map(relationship -> AdminTab.of(relationship.name()))
                .toList();
        return AdminResource.of(entity.resource()).showing(title(entity), attributes(entity), tabs);
    }

    private String title(Entity entity) {
        Set<String> shownByAssociations = shownByAssociations(entity);
        List<Attribute> texts = entity.attributes().stream()
                .filter(AdminOutline::isShortText)
                .filter(attribute -> !shownByAssociations.contains(attribute.name()))
                .filter(attribute ->
                        entity.key().composite() || !entity.key().members().contains(attribute.name()))
                .toList();
        Stream<Optional<Attribute>> called =
                TITLES.stream().map(word -> first(texts, attribute -> isCalled(attribute, word)));
        Stream<Optional<Attribute>> ending =
                TITLES.stream().map(word -> first(texts, attribute -> endsWith(attribute, word)));
        return Stream.concat(called, ending)
                .flatMap(Optional::stream)
                .findFirst()
                .map(Attribute::name)
                .orElse("id");
    }

    private static Optional<Attribute> first(List<Attribute> attributes, Predicate<Attribute> test) {
        return attributes.stream().filter(test).findFirst();
    }

    /** Whoever gives an attribute another name has not given it another meaning: what its column is called counts, too. */
    private static boolean isCalled(Attribute attribute, String word) {
        return attribute.name().equalsIgnoreCase(word)
                || attribute.column().name().equalsIgnoreCase(word);
    }

    private static boolean endsWith(Attribute attribute, String word) {
        String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        String column = attribute.column().name();
        return attribute.name().endsWith(capital)
                || column.endsWith(capital)
                || column.toLowerCase(Locale.ROOT).endsWith("_" + word);
    }

    private static boolean isLike(Attribute attribute, Pattern words) {
        return words.matcher(attribute.name()).matches()
                || words.matcher(attribute.column().name()).matches();
    }

    private List<AdminAttribute> attributes(Entity entity) {
        record Placed(int column, AdminAttribute attribute) {}
        List<Placed> placed = new ArrayList<>();
        Set<String> shownByAssociations = shownByAssociations(entity);
        int before = 0;
        for (Attribute attribute : entity.attributes()) {
            // What the table itself does not have, a formula or an inherited column, stays where its class has it.
            int own = position(entity, attribute.column().name());
            before = own < 0 ? before : own;
            if (!shownByAssociations.contains(attribute.name())) {
                placed.add(new Placed(before, shown(entity, attribute)));
            }
        }
        for (Relationship relationship : entity.relationships()) {
            Optional<Integer> column = position(entity, relationship);
            if (column.isPresent() && exposed.contains(relationship.target())) {
                placed.add(new Placed(column.get(), AdminAttribute.of(relationship.name())));
            }
        }
        return placed.stream()
                .sorted(Comparator.comparingInt(Placed::column))
                .map(Placed::attribute)
                .toList();
    }

    /** What an association to another resource says, the attributes that hold the same columns need not say again. */
    private Set<String> shownByAssociations(Entity entity) {
        return entity.toOnes().stream()
                .filter(toOne -> exposed.contains(toOne.target()))
                .flatMap(toOne -> toOne.attributes().stream())
                .collect(Collectors.toSet());
    }

    /** Where something that shows one other row stands: at its columns, or at the end if the other row holds them. */
    private Optional<Integer> position(Entity entity, Relationship relationship) {
        return switch (relationship) {
            case Relationship.ToOne toOne -> {
                IntStream positions =
                        toOne.foreignKey().columns().stream().mapToInt(column -> position(entity, column));
                yield (toOne.attributes().isEmpty() ? positions.min() : positions.max())
                        .stream()
                                .mapToObj(position -> position < 0 ? Integer.MAX_VALUE : position)
                                .findFirst();
            }
            case Relationship.ToMany toMany -> toMany.single() ? Optional.of(Integer.MAX_VALUE) : Optional.empty();
        };
    }

    private int position(Entity entity, String column) {
        return columns.getOrDefault(entity.table(), List.of()).indexOf(column);
    }

    /** A key of one attribute is the resource's id; the API does not repeat it. */
    private static AdminAttribute shown(Entity entity, Attribute attribute) {
        boolean isId = !entity.key().composite() && entity.key().members().contains(attribute.name());
        if (isId) {
            return AdminAttribute.of("id");
        }
        return new AdminAttribute(attribute.name(), format(attribute).orElse(null));
    }

    private static Optional<Format> format(Attribute attribute) {
        return switch (attribute.column().type()) {
            case SqlType.Decimal(Integer precision, int scale)
            when scale == 2 && isLike(attribute, MONEY) -> Optional.of(Format.MONEY);
            case SqlType.Text(Integer length, boolean fixed)
            when isKnownText(attribute) -> textFormat(attribute, length == null ? 0 : length);
            default -> Optional.empty();
        };
    }

    private static Optional<Format> textFormat(Attribute attribute, int length) {
        if (isLike(attribute, EMAIL)) {
            return Optional.of(Format.EMAIL);
        }
        if (isLike(attribute, LINK)) {
            return Optional.of(Format.LINK);
        }
        boolean prose = length > LONGEST_LINE || (length == 0 && isLike(attribute, PROSE));
        return prose ? Optional.of(Format.TEXTAREA) : Optional.empty();
    }

    private static boolean isShortText(Attribute attribute) {
        return isKnownText(attribute)
                && attribute.column().type() instanceof SqlType.Text(Integer length, boolean fixed)
                && (length == null || length <= LONGEST_LINE);
    }

    private static boolean isKnownText(Attribute attribute) {
        return attribute.type() instanceof JavaType.Known(String className) && className.equals("java.lang.String");
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
