package dev.coppice.schema.alter;

import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.IndexPart;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes sure that tables made anew, while references are switched off, leave no row that refers to nothing. */
record SqliteReferences(Journey journey, List<SqliteTable> rebuilt) {

    private static final String BEFORE = "coppice_broken_before";
    private static final String AFTER = "coppice_broken_after";

    /** Remembers what is broken already: rows that referred to nothing before may go on doing so. */
    void remember(Script script) {
        if (!concerned(journey.wanted()).isEmpty()) {
            script.explain(
                    Phase.REMEMBER_REFERENCES,
                    "CREATE TEMP TABLE " + BEFORE + " AS\n" + remembered(),
                    "Rows that refer to nothing already may go on doing so",
                    List.of());
        }
        if (!rebuilt.isEmpty()) {
            script.explain(
                    Phase.BEFORE_REBUILD,
                    "PRAGMA legacy_alter_table = ON",
                    "What refers to a table made anew goes on referring to it by its name",
                    List.of());
            script.add(Phase.AFTER_REBUILD, "PRAGMA legacy_alter_table = OFF");
        }
    }

    /** Fails where there are more such rows than before. */
    void check(Script script) {
        Set<TableName> tables = concerned(journey.wanted());
        if (!tables.isEmpty()) {
            script.explain(
                    Phase.CHECK_REFERENCES,
                    """
                    CREATE TEMP TABLE %s (
                        child TEXT,
                        parent TEXT,
                        broken INTEGER,
                        known INTEGER,
                        CONSTRAINT "rows refer to rows that are not there" CHECK (broken <= known)
                    )""".formatted(AFTER),
                    "Fails if there are more such rows than before",
                    List.of());
            script.add(Phase.CHECK_REFERENCES, """
                    INSERT INTO %s
                    SELECT now.child, now.parent, now.broken, COALESCE(known.broken, 0)
                    FROM (
                    %s
                    ) now
                    LEFT JOIN %s known ON known.child = now.child AND known.parent = now.parent""".formatted(AFTER, broken("\"table\"", "parent", tables), BEFORE));
            script.add(Phase.CHECK_REFERENCES, "DROP TABLE " + AFTER);
            script.add(Phase.CHECK_REFERENCES, "DROP TABLE " + BEFORE);
        }
    }

    /** Tables that refer to tables made anew, or are made anew; without those whose references SQLite cannot follow. */
    private Set<TableName> concerned(Schema schema) {
        Set<TableName> made = rebuilt.stream()
                .map(table -> table.pair())
                .map(pair -> schema.equals(journey.wanted()) ? pair.after() : pair.before())
                .collect(Collectors.toSet());
        return schema.tables().stream()
                .filter(table -> table.foreignKeys().stream()
                        .anyMatch(key -> made.contains(table.name()) || made.contains(key.target())))
                .filter(table -> table.foreignKeys().stream().allMatch(key -> leadsToKey(schema, key)))
                .map(Table::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean leadsToKey(Schema schema, ForeignKey key) {
        Set<String> columns = Set.copyOf(key.targetColumns());
        return schema.findTable(key.target()).stream()
                .flatMap(target -> Stream.of(
                                target.primaryKey().stream().map(own -> own.columns()),
                                target.uniqueConstraints().stream().map(own -> own.columns()),
                                target.indexes().stream()
                                        .filter(index -> index.unique() && index.predicate() == null)
                                        .map(index -> index.parts().stream()
                                                .map(IndexPart::what)
                                                .toList()))
                        .flatMap(keys -> keys))
                .anyMatch(own -> Set.copyOf(own).equals(columns));
    }

    private String remembered() {
        Set<TableName> tables = concerned(journey.current());
        return tables.isEmpty()
                ? "SELECT NULL AS child, NULL AS parent, 0 AS broken WHERE false"
                : broken(underNewName("\"table\""), underNewName("parent"), tables);
    }

    private String underNewName(String column) {
        Dialect dialect = journey.dialect();
        String cases = journey.pairs().stream()
                .filter(TablePair::isRenamed)
                .map(pair -> " WHEN " + dialect.text(pair.before().name()) + " THEN "
                        + dialect.text(pair.after().name()))
                .collect(Collectors.joining());
        return cases.isEmpty() ? column : "CASE " + column + cases + " ELSE " + column + " END";
    }

    private String broken(String child, String parent, Set<TableName> tables) {
        Dialect dialect = journey.dialect();
        String names = tables.stream()
                .map(name -> "(" + dialect.text(name.name()) + ")")
                .collect(Collectors.joining(", "));
        String one = child + " AS child, " + (parent.equals("parent") ? parent : parent + " AS parent");
        return "    SELECT " + one + ", count(*) AS broken\n    FROM (VALUES " + names
                + ") JOIN pragma_foreign_key_check(column1)\n    GROUP BY 1, 2";
    }

    /** The steps with references switched off around them. */
    static List<AlterStep> switchedOff(List<AlterStep> steps) {
        List<AlterStep> all = new ArrayList<>();
        all.add(new AlterStep(
                "PRAGMA foreign_keys = OFF",
                "A table is made anew: with references on, dropping the old one would delete what refers to it."
                        + "\nThis has no effect inside a transaction, so the script brings its own",
                List.of()));
        all.add(new AlterStep("SAVEPOINT alteration", null, List.of()));
        all.addAll(steps);
        all.add(new AlterStep("RELEASE alteration", null, List.of()));
        all.add(new AlterStep("PRAGMA foreign_keys = ON", null, List.of()));
        return all;
    }
}
