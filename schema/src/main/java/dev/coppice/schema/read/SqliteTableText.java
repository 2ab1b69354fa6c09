package dev.coppice.schema.read;

import dev.coppice.schema.Check;
import dev.coppice.schema.ForeignKey.Deferral;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the text of a table tells and SQLite's pragmas do not. Names of columns are in lower case here. */
final class SqliteTableText {

    /** A unique constraint's name, by its columns. */
    final Map<List<String>, String> uniqueNames = new HashMap<>();

    final Map<String, String> collations = new HashMap<>();
    final Map<String, String> generated = new HashMap<>();
    final List<Reference> references = new ArrayList<>();
    final List<Check> checks = new ArrayList<>();

    @Nullable
    String primaryKeyName;

    boolean counts;

    /** A foreign key's name and when it is checked. */
    record Reference(@Nullable String name, Deferral deferral) {}

    private final SqlCursor cursor;

    private SqliteTableText(String sql) {
        cursor = new SqlCursor(sql);
    }

    static SqliteTableText of(String sql) {
        SqliteTableText text = new SqliteTableText(sql);
        text.definitions();
        return text;
    }

    private void definitions() {
        cursor.moveTo("(");
        cursor.next();
        while (!cursor.isAtEnd() && !cursor.isAt(")")) {
            definition();
            cursor.accept(",");
        }
    }

    private void definition() {
        boolean isConstraint = cursor.isAt("CONSTRAINT")
                || cursor.isAt("PRIMARY")
                || cursor.isAt("UNIQUE")
                || cursor.isAt("CHECK")
                || cursor.isAt("FOREIGN");
        String column = isConstraint ? "" : cursor.next().name().toLowerCase(Locale.ROOT);
        String name = null;
        while (!cursor.isAtEnd() && !cursor.isAt(",") && !cursor.isAt(")")) {
            name = cursor.accept("CONSTRAINT") ? cursor.next().name() : clause(column, name);
        }
    }

    /** One clause behind a column, or a table's own where there is no column. Returns the name that is still unused. */
    private @Nullable String clause(String column, @Nullable String name) {
        if (cursor.accept("CHECK")) {
            checks.add(new Check(name, cursor.group()));
        } else if (cursor.accept("PRIMARY", "KEY")) {
            primaryKeyName = name;
            columnsOr(column);
        } else if (cursor.accept("AUTOINCREMENT")) {
            counts = true;
        } else if (cursor.accept("UNIQUE")) {
            unique(columnsOr(column), name);
        } else if (cursor.accept("COLLATE")) {
            collations.put(column, cursor.next().name());
        } else if (cursor.accept("GENERATED", "ALWAYS", "AS") || cursor.accept("AS")) {
            generated.put(column, cursor.group());
        } else if (cursor.accept("REFERENCES")) {
            reference(name);
        } else if (cursor.accept("FOREIGN", "KEY")) {
            cursor.group();
            return name;
        } else if (cursor.accept("DEFAULT")) {
            defaultValue();
        } else if (cursor.accept("NOT", "NULL") || cursor.accept("NULL")) {
            return null;
        } else {
            cursor.skip();
            return name;
        }
        return null;
    }

    private void defaultValue() {
        while (cursor.isAt("+") || cursor.isAt("-")) {
            cursor.next();
        }
        cursor.skip();
    }

    private List<String> columnsOr(String column) {
        return cursor.isAt("(") ? columns(cursor.group()) : List.of(column);
    }

    /** The names in a list; what stands behind a name (order, collation) is left aside. */
    private List<String> columns(String list) {
        SqlCursor inside = new SqlCursor(list);
        List<String> names = new ArrayList<>();
        while (!inside.isAtEnd()) {
            names.add(inside.next().name().toLowerCase(Locale.ROOT));
            while (!inside.isAtEnd() && !inside.accept(",")) {
                counts |= inside.isAt("AUTOINCREMENT");
                inside.skip();
            }
        }
        return names;
    }

    private void unique(List<String> columns, @Nullable String name) {
        if (name != null) {
            uniqueNames.putIfAbsent(columns, name);
        }
    }

    private void reference(@Nullable String name) {
        cursor.next();
        if (cursor.isAt("(")) {
            cursor.group();
        }
        Deferral deferral = Deferral.NOT_DEFERRABLE;
        while (true) {
            if (cursor.accept("ON")) {
                cursor.next();
                action();
            } else if (cursor.accept("MATCH")) {
                cursor.next();
            } else if (cursor.accept("NOT", "DEFERRABLE")) {
                initially();
            } else if (cursor.accept("DEFERRABLE")) {
                deferral = initially();
            } else {
                break;
            }
        }
        references.add(new Reference(name, deferral));
    }

    private void action() {
        if (!cursor.accept("SET", "NULL") && !cursor.accept("SET", "DEFAULT") && !cursor.accept("NO", "ACTION")) {
            cursor.next();
        }
    }

    private Deferral initially() {
        if (cursor.accept("INITIALLY", "DEFERRED")) {
            return Deferral.INITIALLY_DEFERRED;
        }
        cursor.accept("INITIALLY", "IMMEDIATE");
        return Deferral.INITIALLY_IMMEDIATE;
    }
}
