package dev.coppice.schema.testing;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.Index;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.View;
import dev.coppice.schema.dialect.Ability;
import dev.coppice.schema.dialect.Dialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes up schemas that are spelled by whichever engine they meet: the same seed gives the same schema.
 *
 * <p>Only conditions and queries, which have no neutral form, are written with the dialect's quotes.
 */
public final class RandomSchemas {

    private static final List<String> PLAIN = List.of(
            "customer",
            "orders",
            "item",
            "product",
            "price_log",
            "address",
            "invoice_line",
            "note",
            "kind",
            "paid",
            "amount",
            "created_at",
            "code",
            "title",
            "parent_id",
            "origin",
            "destination",
            "rating",
            "weight",
            "token");

    private final Dialect dialect;
    private final Predicate<String> isPossibleName;

    /** The engine may refuse some names altogether. */
    public RandomSchemas(Dialect dialect, Predicate<String> isPossibleName) {
        this.dialect = dialect;
        this.isPossibleName = isPossibleName;
    }

    public Schema schema(long seed) {
        return new Draw(new Random(seed)).schema();
    }

    /** One schema in the making. */
    private final class Draw {

        private final Random random;
        private final Set<String> taken = new HashSet<>();
        private final List<Draft> drafts = new ArrayList<>();

        Draw(Random random) {
            this.random = random;
        }

        Schema schema() {
            int tables = 1 + random.nextInt(5);
            for (int i = 0; i < tables; i++) {
                drafts.add(table());
            }
            drafts.forEach(this::references);
            drafts.forEach(this::indexes);
            List<Table> made = drafts.stream().map(Draft::table).toList();
            List<View> views = chance(40) ? List.of(view(made.get(0))) : List.of();
            return new Schema(made, views, List.of(), List.of(), List.of(), List.of());
        }

        private Draft table() {
            Draft draft = new Draft(TableName.of(name(taken)), comment());
            key(draft);
            int columns = 1 + random.nextInt(6);
            for (int i = 0; i < columns; i++) {
                draft.columns.add(column(draft));
            }
            if (chance(30)) {
                draft.columns.add(generated(draft));
            }
            if (chance(30)) {
                draft.checks.add(check(draft));
            }
            uniqueConstraint(draft);
            return draft;
        }

        private void key(Draft draft) {
            switch (random.nextInt(8)) {
                case 0 -> {}
                case 1 -> keyOf(draft, new SqlType.Text(20, false));
                case 2 -> keyOf(draft, new SqlType.Int(32, false), new SqlType.Text(12, false));
                case 3 -> keyOf(draft, new SqlType.Uuid());
                case 4 -> keyOf(draft, new SqlType.Int(64, false), new SqlType.Int(16, false));
                default -> {
                    keyOf(draft, new SqlType.Int(64, false));
                    var counts = new ColumnValue.Identity(ColumnValue.Identity.Mode.BY_DEFAULT);
                    draft.columns.set(0, draft.columns.get(0).withValue(counts));
                }
            }
        }

        private void keyOf(Draft draft, SqlType... types) {
            for (SqlType type : types) {
                draft.columns.add(Column.required(name(draft.taken), type).withComment(comment()));
            }
            List<String> columns =
                    new ArrayList<>(draft.columns.stream().map(Column::name).toList());
            if (chance(30)) {
                columns.add(0, columns.remove(columns.size() - 1));
            }
            draft.key = new PrimaryKey(constraintName(), columns);
        }

        private Column column(Draft draft) {
            SqlType type = type();
            String name = name(draft.taken);
            Column column = chance(50) ? Column.required(name, type) : Column.optional(name, type);
            return column.withValue(value(type)).withComment(comment());
        }

        private SqlType type() {
            return switch (random.nextInt(18)) {
                case 0, 1 -> new SqlType.Text(1 + random.nextInt(100), false);
                case 2 -> new SqlType.Text(null, false);
                case 3 -> new SqlType.Text(1 + random.nextInt(20), true);
                case 4 -> new SqlType.Int(64, false);
                case 5 -> new SqlType.Int(32, false);
                case 6 -> new SqlType.Int(16, false);
                case 7 -> new SqlType.Decimal(12, 2);
                case 8 -> new SqlType.Decimal(1 + random.nextInt(18), 0);
                case 9 -> new SqlType.Floating(64);
                case 10 -> new SqlType.Bool();
                case 11 -> new SqlType.Date();
                case 12 -> new SqlType.Time(null, false);
                case 13 -> new SqlType.Timestamp(null, false);
                case 14 -> new SqlType.Binary(null, false);
                case 15 -> new SqlType.Uuid();
                case 16 -> new SqlType.Json();
                default -> new SqlType.Choice(List.of("open", "it's \"done\"", "größer"));
            };
        }

        private ColumnValue value(SqlType type) {
            if (chance(60)) {
                return ColumnValue.GIVEN;
            }
            return switch (type) {
                case SqlType.Text(Integer length, boolean fixed) ->
                    length == null || fixed
                            ? ColumnValue.GIVEN
                            : new ColumnValue.Literal("it's \\ \"x\" 5".substring(0, Math.min(length, 12)));
                case SqlType.Int i -> new ColumnValue.Literal(Integer.toString(random.nextInt(200) - 100));
                case SqlType.Decimal d -> new ColumnValue.Literal(Integer.toString(random.nextInt(10)));
                case SqlType.Bool b -> new ColumnValue.Literal(Boolean.toString(random.nextBoolean()));
                case SqlType.Date d -> new ColumnValue.Literal("2024-02-29");
                case SqlType.Choice(var words) -> new ColumnValue.Literal(words.get(random.nextInt(words.size())));
                case SqlType.Timestamp t -> new ColumnValue.Expression("CURRENT_TIMESTAMP");
                case SqlType.Floating f -> ColumnValue.GIVEN;
                case SqlType.Time t -> ColumnValue.GIVEN;
                case SqlType.Year y -> ColumnValue.GIVEN;
                case SqlType.Binary b -> ColumnValue.GIVEN;
                case SqlType.Uuid u -> ColumnValue.GIVEN;
                case SqlType.Json j -> ColumnValue.GIVEN;
                case SqlType.Named n -> ColumnValue.GIVEN;
                case SqlType.Array a -> ColumnValue.GIVEN;
                case SqlType.Opaque o -> ColumnValue.GIVEN;
            };
        }

        private Column generated(Draft draft) {
            Column base = Column.required(name(draft.taken), new SqlType.Int(32, false));
            draft.columns.add(base);
            String sql = dialect.quoteIfNeeded(base.name()) + " * 2 + " + random.nextInt(9);
            return Column.optional(name(draft.taken), new SqlType.Int(64, false))
                    .withValue(new ColumnValue.Generated(sql, true));
        }

        private Check check(Draft draft) {
            Column tested = Column.optional(name(draft.taken), new SqlType.Int(32, false));
            draft.columns.add(tested);
            String column = dialect.quoteIfNeeded(tested.name());
            return new Check(
                    constraintName(),
                    switch (random.nextInt(3)) {
                        case 0 -> column + " > " + random.nextInt(9);
                        case 1 -> column + " IS NOT NULL OR 1 < 2";
                        default -> column + " BETWEEN 1 AND 5";
                    });
        }

        private void uniqueConstraint(Draft draft) {
            if (chance(35)) {
                Column code = Column.required(name(draft.taken), new SqlType.Text(30, false));
                draft.columns.add(code);
                draft.unique.add(UniqueConstraint.of(constraintName(), code.name()));
            }
        }

        private void references(Draft draft) {
            int references = random.nextInt(3);
            for (int i = 0; i < references; i++) {
                Draft target = drafts.get(random.nextInt(drafts.size()));
                List<String> keys = target.referable(random);
                if (!keys.isEmpty()) {
                    reference(draft, target, keys);
                }
            }
        }

        private void reference(Draft draft, Draft target, List<String> keys) {
            boolean optional = random.nextBoolean();
            List<String> columns = new ArrayList<>();
            for (String key : keys) {
                String name = name(draft.taken);
                SqlType type = target.type(key);
                draft.columns.add(optional ? Column.optional(name, type) : Column.required(name, type));
                columns.add(name);
            }
            draft.foreignKeys.add(new ForeignKey(
                    constraintName(),
                    columns,
                    target.name,
                    keys,
                    action(optional),
                    ForeignKey.Action.NO_ACTION,
                    ForeignKey.Deferral.NOT_DEFERRABLE));
        }

        private ForeignKey.Action action(boolean optional) {
            return switch (random.nextInt(4)) {
                case 0 -> ForeignKey.Action.CASCADE;
                case 1 -> optional ? ForeignKey.Action.SET_NULL : ForeignKey.Action.NO_ACTION;
                default -> ForeignKey.Action.NO_ACTION;
            };
        }

        private void indexes(Draft draft) {
            List<Column> sortable =
                    draft.columns.stream().filter(Draw::isSortable).toList();
            if (chance(40) && !sortable.isEmpty()) {
                Column first = sortable.get(random.nextInt(sortable.size()));
                Column second = sortable.get(random.nextInt(sortable.size()));
                List<IndexPart> parts = new ArrayList<>();
                parts.add(new IndexPart(first.name(), false, chance(30), ""));
                if (!second.equals(first)) {
                    parts.add(new IndexPart(second.name(), false, chance(30), ""));
                }
                draft.indexes.add(new Index(name(taken), parts, chance(20), null, null, List.of(), comment()));
            }
        }

        private static boolean isSortable(Column column) {
            return switch (column.type()) {
                case SqlType.Text(Integer length, boolean fixed) -> length != null;
                case SqlType.Int i -> true;
                case SqlType.Decimal d -> true;
                case SqlType.Date d -> true;
                case SqlType.Uuid u -> true;
                default -> false;
            };
        }

        private View view(Table table) {
            List<Column> columns = table.columns().stream()
                    .map(column -> Column.optional(column.name(), column.type()))
                    .toList();
            String sql =
                    "SELECT " + dialect.names(columns.stream().map(Column::name).toList()) + " FROM "
                            + dialect.name(table.name());
            return new View(TableName.of(name(taken)), columns, sql, false, null);
        }

        private @Nullable String constraintName() {
            return chance(50) ? name(taken) : null;
        }

        private @Nullable String comment() {
            boolean canComment = dialect.can(Ability.COMMENT_STATEMENTS) || dialect.can(Ability.COMMENT_CLAUSES);
            return canComment && chance(15) ? "Says " + pick(HostileNames.ALL) : null;
        }

        /** A name that differs from those taken even where case does not count. */
        private String name(Set<String> others) {
            while (true) {
                String name = chance(60) ? pick(PLAIN) : pick(HostileNames.ALL);
                String unlike = others.contains(folded(name)) ? name + random.nextInt(1_000) : name;
                if (isPossibleName.test(unlike) && others.add(folded(unlike))) {
                    return unlike;
                }
            }
        }

        private static String folded(String name) {
            return name.strip().toLowerCase(Locale.ROOT);
        }

        private String pick(List<String> items) {
            return items.get(random.nextInt(items.size()));
        }

        private boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }
    }

    /** One table in the making. */
    private static final class Draft {

        private final TableName name;
        private final @Nullable String comment;
        private final Set<String> taken = new HashSet<>();
        private final List<Column> columns = new ArrayList<>();
        private final List<UniqueConstraint> unique = new ArrayList<>();
        private final List<ForeignKey> foreignKeys = new ArrayList<>();
        private final List<Check> checks = new ArrayList<>();
        private final List<Index> indexes = new ArrayList<>();
        private @Nullable PrimaryKey key;

        Draft(TableName name, @Nullable String comment) {
            this.name = name;
            this.comment = comment;
        }

        List<String> referable(Random random) {
            List<List<String>> keys = new ArrayList<>();
            if (key != null) {
                keys.add(key.columns());
            }
            unique.forEach(constraint -> keys.add(constraint.columns()));
            return keys.isEmpty() ? List.of() : keys.get(random.nextInt(keys.size()));
        }

        SqlType type(String column) {
            return columns.stream()
                    .filter(candidate -> candidate.name().equals(column))
                    .findFirst()
                    .orElseThrow()
                    .type();
        }

        Table table() {
            Constraints constraints = new Constraints(key, foreignKeys, unique, checks);
            return new Table(name, columns, constraints, indexes, List.of(), null, comment);
        }
    }
}
