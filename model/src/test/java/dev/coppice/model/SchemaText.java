package dev.coppice.model;

import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.Domain;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Schemas in few words, for cases that a stranger can read.
 *
 * <pre>
 * table orders                         a word per type, then what the column is
 *   id          int64 pk identity
 *   customer_id int64 required
 *   foreign key (customer_id) to customers (id) cascade
 *   unique (customer_id)
 *   check kind IN ('a', 'b')
 *   comment What was ordered
 * view order_totals
 *   total decimal(10,2)
 * enum mood happy|sad
 * domain email text check VALUE IN ('a', 'b')
 * </pre>
 */
public final class SchemaText {

    private static final Pattern FOREIGN_KEY =
            Pattern.compile("foreign key \\((.+)\\) to (\\S+) \\((.+)\\)(?: (cascade))?");
    private static final Pattern TYPE = Pattern.compile("([a-z]+?)(\\d*)(?:\\((.*)\\))?");

    private final List<Table> tables = new ArrayList<>();
    private final List<View> views = new ArrayList<>();
    private final List<EnumType> enums = new ArrayList<>();
    private final List<Domain> domains = new ArrayList<>();
    private @Nullable Part part;

    private SchemaText() {}

    public static Schema parse(String text) {
        SchemaText schema = new SchemaText();
        text.lines().filter(line -> !line.isBlank()).forEach(schema::line);
        schema.endPart();
        return new Schema(schema.tables, schema.views, schema.enums, schema.domains, List.of(), List.of());
    }

    private static final class Part {
        private final TableName name;
        private final boolean view;
        private final List<Column> columns = new ArrayList<>();
        private final List<String> primaryKey = new ArrayList<>();
        private final List<ForeignKey> foreignKeys = new ArrayList<>();
        private final List<UniqueConstraint> unique = new ArrayList<>();
        private final List<Check> checks = new ArrayList<>();
        private @Nullable String comment;

        private Part(TableName name, boolean view) {
            this.name = name;
            this.view = view;
        }
    }

    private void line(String line) {
        if (line.startsWith(" ")) {
            inPart(line.strip());
            return;
        }
        endPart();
        String[] words = line.strip().split("\\s+", 4);
        switch (words[0]) {
            case "table" -> part = new Part(name(words[1]), false);
            case "view" -> part = new Part(name(words[1]), true);
            case "enum" -> enums.add(new EnumType(name(words[1]), List.of(words[2].split("\\|"))));
            case "domain" ->
                domains.add(new Domain(
                        name(words[1]),
                        type(words[2]),
                        null,
                        true,
                        null,
                        words.length < 4 ? List.of() : List.of(new Check(null, after(words[3], "check ")))));
            default -> throw new IllegalArgumentException(line);
        }
    }

    private void inPart(String line) {
        Part current = part();
        Matcher foreignKey = FOREIGN_KEY.matcher(line);
        if (foreignKey.matches()) {
            current.foreignKeys.add(new ForeignKey(
                    null,
                    list(foreignKey.group(1)),
                    name(foreignKey.group(2)),
                    list(foreignKey.group(3)),
                    foreignKey.group(4) == null ? ForeignKey.Action.NO_ACTION : ForeignKey.Action.CASCADE,
                    ForeignKey.Action.NO_ACTION,
                    ForeignKey.Deferral.NOT_DEFERRABLE));
        } else if (line.startsWith("unique (")) {
            current.unique.add(UniqueConstraint.of(
                    null, list(line.substring(8, line.length() - 1)).toArray(String[]::new)));
        } else if (line.startsWith("primary key (")) {
            current.primaryKey.addAll(list(line.substring(13, line.length() - 1)));
        } else if (line.startsWith("check ")) {
            current.checks.add(new Check(null, after(line, "check ")));
        } else if (line.startsWith("comment ")) {
            current.comment = after(line, "comment ");
        } else {
            column(current, line.split("\\s+"));
        }
    }

    private static void column(Part part, String[] words) {
        List<String> is = Arrays.asList(words).subList(2, words.length);
        if (is.contains("pk")) {
            part.primaryKey.add(words[0]);
        }
        boolean required = is.contains("pk") || is.contains("required");
        part.columns.add(new Column(words[0], type(words[1]), null, !required, value(is), null, null));
    }

    private static ColumnValue value(List<String> is) {
        Map<String, ColumnValue> values = Map.of(
                "identity", new ColumnValue.Identity(ColumnValue.Identity.Mode.BY_DEFAULT),
                "rowid", new ColumnValue.Identity(ColumnValue.Identity.Mode.ROW_ID),
                "generated", new ColumnValue.Generated("x + y", true),
                "computed", new ColumnValue.Expression("now()"));
        return is.stream()
                .filter(values::containsKey)
                .map(values::get)
                .findFirst()
                .orElse(ColumnValue.GIVEN);
    }

    private static SqlType type(String text) {
        Matcher parts = TYPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        String inside = parts.group(3) == null ? "" : parts.group(3);
        Integer bits = parts.group(2).isEmpty() ? null : Integer.valueOf(parts.group(2));
        Integer length = inside.matches("\\d+") ? Integer.valueOf(inside) : null;
        return switch (parts.group(1)) {
            case "int" -> new SqlType.Int(bits == null ? 32 : bits, false);
            case "uint" -> new SqlType.Int(bits == null ? 32 : bits, true);
            case "float" -> new SqlType.Floating(bits == null ? 64 : bits);
            case "decimal" -> decimal(inside);
            case "text" -> new SqlType.Text(length, false);
            case "char" -> new SqlType.Text(length, true);
            case "bool" -> new SqlType.Bool();
            case "date" -> new SqlType.Date();
            case "time" -> new SqlType.Time(null, false);
            case "timetz" -> new SqlType.Time(null, true);
            case "timestamp" -> new SqlType.Timestamp(null, false);
            case "timestamptz" -> new SqlType.Timestamp(null, true);
            case "year" -> new SqlType.Year();
            case "binary" -> new SqlType.Binary(length, false);
            case "uuid" -> new SqlType.Uuid();
            case "json" -> new SqlType.Json();
            case "choice" -> new SqlType.Choice(List.of(inside.split("\\|")));
            case "array" -> new SqlType.Array(type(inside));
            case "named" -> new SqlType.Named(name(inside));
            case "opaque" -> new SqlType.Opaque(inside);
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static SqlType decimal(String inside) {
        if (inside.isEmpty()) {
            return new SqlType.Decimal(null, 0);
        }
        List<String> numbers = list(inside);
        return new SqlType.Decimal(Integer.valueOf(numbers.get(0)), Integer.parseInt(numbers.get(1)));
    }

    private void endPart() {
        if (part == null) {
            return;
        }
        if (part.view) {
            views.add(new View(part.name, part.columns, "select", false, part.comment));
        } else {
            PrimaryKey primaryKey = part.primaryKey.isEmpty() ? null : new PrimaryKey(null, part.primaryKey);
            tables.add(new Table(
                    part.name,
                    part.columns,
                    new Constraints(primaryKey, part.foreignKeys, part.unique, part.checks),
                    List.of(),
                    List.of(),
                    null,
                    part.comment));
        }
        part = null;
    }

    private Part part() {
        if (part == null) {
            throw new IllegalArgumentException("A column needs a table");
        }
        return part;
    }

    private static TableName name(String text) {
        int dot = text.indexOf('.');
        return dot < 0 ? TableName.of(text) : new TableName(text.substring(0, dot), text.substring(dot + 1));
    }

    private static List<String> list(String text) {
        return List.of(text.split(",\\s*"));
    }

    private static String after(String text, String start) {
        return text.substring(start.length());
    }
}
