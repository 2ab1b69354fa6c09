package dev.coppice.starter.write;

import dev.coppice.jsonapi.ResourceDocument;
import dev.coppice.starter.mapping.StoredField;
import dev.coppice.starter.mapping.StoredType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which fields a refusal is about. Engines name the column, or the index or constraint whose columns their
 * catalogue tells; what an engine does not say stays unsaid.
 */
public final class ViolatedColumns {

    private static final String SQLITE = "[SQLITE_";
    private static final Pattern BATCH = Pattern.compile("^Batch entry \\d+ .* was aborted: ", Pattern.DOTALL);

    private final DataSource dataSource;
    private final TableRules rules;

    public ViolatedColumns(DataSource dataSource) {
        this.dataSource = dataSource;
        this.rules = new TableRules(dataSource);
    }

    /**
     * What a refusal is about.
     *
     * @param fields names of attributes and relationships; empty if unknown
     * @param rule what the rule is called, in words; null where it has no name that says something
     */
    record Blame(List<String> fields, @Nullable String rule) {
        Blame {
            fields = List.copyOf(fields);
        }
    }

    /** What is to blame, as far as it can be told. */
    Blame blame(StoredType type, Violation violation, SQLException cause, @Nullable ResourceDocument document) {
        String whole = String.valueOf(cause.getMessage());
        String message = withoutValues(whole);
        return switch (violation) {
            case UNIQUE -> {
                List<String> direct = named(type, message);
                yield new Blame(direct.isEmpty() ? ofIndex(type, message) : direct, null);
            }
            case NOT_NULL, UNFIT_VALUE -> new Blame(named(type, message), null);
            case CHECK -> ofCheck(type, whole.startsWith(SQLITE) ? whole : message);
            case FOREIGN_KEY ->
                new Blame(whole.startsWith(SQLITE) ? ofAnyKey(type, document) : ofKey(type, message), null);
        };
    }

    private Blame ofCheck(StoredType type, String message) {
        return rules.check(type.table(), message)
                .map(check -> {
                    Map<String, String> columns = columnsOf(type);
                    List<String> mentioned =
                            columns.keySet().stream().filter(check::mentions).toList();
                    List<String> fields =
                            mentioned.stream().map(columns::get).distinct().toList();
                    return new Blame(
                            fields,
                            RuleName.words(check.name(), type.table().bare(), mentioned)
                                    .orElse(null));
                })
                .orElse(new Blame(List.of(), null));
    }

    private List<String> ofKey(StoredType type, String message) {
        return rules.foreignKey(type.table(), message)
                .map(key -> fieldsOfKey(type, key))
                .orElse(List.of());
    }

    /** SQLite does not say which: if what was sent is about one foreign key only, it is that one. */
    private List<String> ofAnyKey(StoredType type, @Nullable ResourceDocument document) {
        if (document == null) {
            return List.of();
        }
        List<List<String>> sent = rules.foreignKeys(type.table()).stream()
                .map(key -> fieldsOfKey(type, key))
                .filter(fields -> fields.stream()
                        .anyMatch(field -> document.attributes().containsKey(field)
                                || document.relationships().containsKey(field)))
                .distinct()
                .toList();
        // What a relationship leads to was looked for before anything was written.
        List<List<String>> unknown = sent.stream()
                .filter(fields -> fields.stream().noneMatch(document.relationships()::containsKey))
                .toList();
        List<List<String>> suspects = unknown.isEmpty() ? sent : unknown;
        return suspects.size() == 1 ? suspects.getFirst() : List.of();
    }

    /** The relationship by these columns; otherwise what has them. */
    private static List<String> fieldsOfKey(StoredType type, TableRules.ForeignKey key) {
        Set<String> wanted =
                key.columns().stream().map(ViolatedColumns::unquoted).collect(Collectors.toSet());
        return type.fields().entrySet().stream()
                .filter(field -> field.getValue() instanceof StoredField.ToOne toOne
                        && ownColumns(toOne).stream()
                                .map(ViolatedColumns::unquoted)
                                .collect(Collectors.toSet())
                                .equals(wanted))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(List::of)
                .orElseGet(() -> fieldsOf(type, key.columns()));
    }

    /**
     * H2 and PostgreSQL print the values of the row behind these words. In front of what it says of a batch, PostgreSQL's
     * driver repeats the statement, which names all columns.
     */
    private static String withoutValues(String message) {
        String words = BATCH.matcher(message).replaceFirst("");
        String firstLine = words.lines().findFirst().orElse("");
        int values = firstLine.indexOf(" VALUES ");
        int statement = firstLine.indexOf("SQL statement");
        int end = values >= 0 ? values : statement >= 0 ? statement : firstLine.length();
        return firstLine.substring(0, end);
    }

    /** Fields whose column is named in quotes, in a list of columns, or behind its table's name. */
    private static List<String> named(StoredType type, String message) {
        List<String> found = new ArrayList<>();
        columnsOf(type).forEach((column, field) -> {
            String name = Pattern.quote(column);
            String table = Pattern.quote(type.table().bare());
            String pattern =
                    "(?i)(?:[\"'`]%s[\"'`]|[(,]\\s*\"?%s\"?(?:\\s+NULLS (?:FIRST|LAST))?\\s*[,)]|\\b%s\\.%s\\b)"
                            .formatted(name, name, table, name);
            if (Pattern.compile(pattern).matcher(message).find()) {
                found.add(field);
            }
        });
        return found;
    }

    private List<String> ofIndex(StoredType type, String message) {
        Map<String, List<String>> indexes = new LinkedHashMap<>();
        try (Connection connection = dataSource.getConnection()) {
            for (TablePlace place : TablePlace.of(connection, type.table())) {
                collect(connection, place, indexes);
            }
        } catch (SQLException unknown) {
            // Only the choice of words depends on it.
            return List.of();
        }
        return indexes.entrySet().stream()
                .filter(index ->
                        message.contains("\"" + index.getKey() + "\"") || message.contains("'" + index.getKey() + "'"))
                .findFirst()
                .map(index -> fieldsOf(type, index.getValue()))
                .orElse(List.of());
    }

    private static void collect(Connection connection, TablePlace place, Map<String, List<String>> indexes)
            throws SQLException {
        try (ResultSet parts =
                connection.getMetaData().getIndexInfo(place.catalog(), place.schema(), place.table(), true, true)) {
            while (parts.next()) {
                String index = parts.getString("INDEX_NAME");
                String column = parts.getString("COLUMN_NAME");
                if (index != null && column != null) {
                    indexes.computeIfAbsent(index, name -> new ArrayList<>()).add(column);
                }
            }
        }
    }

    private static List<String> fieldsOf(StoredType type, List<String> columns) {
        Map<String, String> known = columnsOf(type);
        return columns.stream()
                .map(column -> known.get(column.toLowerCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Field names by column, in lower case. */
    private static Map<String, String> columnsOf(StoredType type) {
        Map<String, String> columns = new LinkedHashMap<>();
        type.fields().forEach((name, field) -> {
            List<String> own = switch (field) {
                case StoredField.Value value -> List.of(value.column().expression());
                case StoredField.ToOne toOne -> ownColumns(toOne);
                case StoredField.ToMany toMany -> List.of();
            };
            own.forEach(column -> columns.putIfAbsent(unquoted(column), name));
        });
        return columns;
    }

    private static List<String> ownColumns(StoredField.ToOne toOne) {
        return toOne.linkage() == StoredField.ToOne.Linkage.INVERSE
                ? List.of()
                : toOne.on().stream().map(pair -> pair.here().expression()).toList();
    }

    private static String unquoted(String column) {
        return column.replaceAll("^[\"`]|[\"`]$", "").toLowerCase(Locale.ROOT);
    }
}
