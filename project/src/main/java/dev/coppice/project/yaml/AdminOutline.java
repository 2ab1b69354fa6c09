package dev.coppice.project.yaml;

import dev.coppice.admin.AdminApp;
import dev.coppice.admin.AdminAttribute;
import dev.coppice.admin.AdminResource;
import dev.coppice.admin.AdminTab;
import dev.coppice.admin.Format;
import dev.coppice.admin.RowTitle;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the admin app shows at first: everything that is exposed, in the order of the database.
 *
 * <p>A row is named as {@link RowTitle} finds. A column of a foreign key names nothing: the row at its other end does.
 * Comments of the database become help.
 */
public final class AdminOutline {

    private static final Pattern MONEY = Pattern.compile(
            ".*(amount|balance|charge|cost|fee|freight|limit|pay|payment|price|revenue|salary|total|value)",
            Pattern.CASE_INSENSITIVE);
    /** What is money though its type is that of measurements. */
    private static final Pattern SURELY_MONEY = Pattern.compile(
            ".*(amount|charge|cost|fee|freight|payment|price|revenue|salary)", Pattern.CASE_INSENSITIVE);

    private static final Pattern PROSE = Pattern.compile(
            ".*(biography|body|comments?|description|details?|notes?|remarks?|summary)", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL = Pattern.compile(".*e?mail(address)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile(".*(url|website|homepage)", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_LINE = 255;

    private final Set<String> exposed = new HashSet<>();
    private final Map<TableName, List<Column>> columns = new HashMap<>();
    private final ViewPhrases phrases;

    private AdminOutline(Blueprint blueprint) {
        blueprint.model().entities().stream()
                .filter(Entity::exposed)
                .forEach(entity -> exposed.add(entity.className()));
        Schema schema = blueprint.schema();
        schema.tables().forEach(table -> columns.put(table.name(), table.columns()));
        schema.views().forEach(view -> columns.put(view.name(), view.columns()));
        phrases = ViewPhrases.of(schema);
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
        String title = title(entity);
        return phrases.named(AdminResource.of(entity.resource()), entity)
                .showing(title, attributes(entity, title), tabs)
                .describedAs(prose(entity.comment()));
    }

    private String title(Entity entity) {
        Set<String> shownByAssociations = shownByAssociations(entity);
        List<Attribute> texts = entity.attributes().stream()
                .filter(AdminOutline::isShortText)
                .filter(attribute -> !shownByAssociations.contains(attribute.name()))
                .filter(attribute ->
                        entity.key().composite() || !entity.key().members().contains(attribute.name()))
                .toList();
        return RowTitle.among(
                        entity.className(),
                        texts.stream()
                                .map(text -> new RowTitle.Text(
                                        text.name(), text.column().name()))
                                .toList())
                .orElse("id");
    }

    private static boolean isLike(Attribute attribute, Pattern words) {
        return words.matcher(attribute.name()).matches()
                || words.matcher(attribute.column().name()).matches();
    }

    private List<AdminAttribute> attributes(Entity entity, String title) {
        record Placed(int column, AdminAttribute attribute) {}
        List<Placed> placed = new ArrayList<>();
        Set<String> shownByAssociations = shownByAssociations(entity);
        int before = 0;
        for (Attribute attribute : entity.attributes()) {
            // What the table itself does not have, a formula or an inherited column, stays where its class has it.
            int own = position(entity, attribute.column().name());
            before = own < 0 ? before : own;
            if (!shownByAssociations.contains(attribute.name())) {
                placed.add(new Placed(before, shown(entity, attribute, title)));
            }
        }
        for (Relationship relationship : entity.relationships()) {
            Optional<Integer> column = position(entity, relationship);
            if (column.isPresent() && exposed.contains(relationship.target())) {
                placed.add(new Placed(column.get(), shown(entity, relationship)));
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
        return columns.getOrDefault(entity.table(), List.of()).stream()
                .map(Column::name)
                .toList()
                .indexOf(column);
    }

    private @Nullable String help(Entity entity, String column) {
        return columns.getOrDefault(entity.table(), List.of()).stream()
                .filter(each -> each.name().equals(column))
                .findFirst()
                .map(Column::comment)
                .map(AdminOutline::prose)
                .orElse(null);
    }

    /** A comment as one line; null if it says nothing. */
    private static @Nullable String prose(@Nullable String comment) {
        String text = comment == null ? "" : comment.strip().replaceAll("\\s+", " ");
        return text.isEmpty() ? null : text;
    }

    /** A key of one attribute is the resource's id; the API does not repeat it. */
    private AdminAttribute shown(Entity entity, Attribute attribute, String title) {
        boolean isId = !entity.key().composite() && entity.key().members().contains(attribute.name());
        String help = help(entity, attribute.column().name());
        if (isId) {
            return AdminAttribute.of("id").withHelp(help);
        }
        boolean isTitle = attribute.name().equals(title);
        Format format = format(attribute)
                .filter(shape -> !(isTitle && shape == Format.TEXTAREA))
                .orElse(null);
        return new AdminAttribute(attribute.name(), format).withHelp(help);
    }

    /** What is said about the one column that leads there is said about what it leads to. */
    private AdminAttribute shown(Entity entity, Relationship relationship) {
        List<String> leading = relationship instanceof Relationship.ToOne toOne
                ? toOne.foreignKey().columns()
                : List.of();
        return AdminAttribute.of(relationship.name())
                .withHelp(leading.size() == 1 ? help(entity, leading.getFirst()) : null);
    }

    private static Optional<Format> format(Attribute attribute) {
        return switch (attribute.column().type()) {
            case SqlType.Decimal(Integer precision, int scale)
            when scale == 2 && isLike(attribute, MONEY) -> Optional.of(Format.MONEY);
            case SqlType.Floating floating when isLike(attribute, SURELY_MONEY) -> Optional.of(Format.MONEY);
            case SqlType.Decimal(Integer precision, int scale)
            when precision == null && isLike(attribute, SURELY_MONEY) -> Optional.of(Format.MONEY);
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
}
