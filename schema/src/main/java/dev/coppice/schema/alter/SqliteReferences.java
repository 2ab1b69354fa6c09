package dev.coppice.schema.alter;

import dev.coppice.schema.TableName;
import dev.coppice.schema.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes sure that tables made anew, while references are switched off, leave no row that refers to nothing. */
record SqliteReferences(Journey journey, List<SqliteTable> rebuilt) {

    private static final String BEFORE = "coppice_broken_before";
    private static final String AFTER = "coppice_broken_after";

    /** Remembers what is broken already: rows that referred to nothing before may go on doing so. */
    void remember(Script script) {
        Set<TableName> tables = concerned();
        if (!tables.isEmpty()) {
            script.explain(
                    Phase.BEFORE_REBUILD,
                    "CREATE TEMP TABLE " + BEFORE + " AS\n" + broken(tables),
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
        Set<TableName> tables = concerned();
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
                    FROM (%s) now
                    LEFT JOIN %s known ON known.child = now.child AND known.parent = now.parent""".formatted(AFTER, broken(tables), BEFORE));
            script.add(Phase.CHECK_REFERENCES, "DROP TABLE " + AFTER);
            script.add(Phase.CHECK_REFERENCES, "DROP TABLE " + BEFORE);
        }
    }

    /** Tables made anew that refer to others, and those that refer to tables made anew. */
    private Set<TableName> concerned() {
        Set<TableName> names = new TreeSet<>();
        rebuilt.forEach(table -> names.add(table.pair().after()));
        Set<TableName> concerned = new TreeSet<>();
        journey.wanted().tables().stream()
                .filter(table -> table.foreignKeys().stream()
                        .anyMatch(key -> names.contains(table.name()) || names.contains(key.target())))
                .forEach(table -> concerned.add(table.name()));
        return concerned;
    }

    private String broken(Set<TableName> tables) {
        Dialect dialect = journey.dialect();
        String names = tables.stream()
                .map(name -> "(" + dialect.text(name.name()) + ")")
                .collect(Collectors.joining(", "));
        return "SELECT \"table\" AS child, parent, count(*) AS broken\n" + "FROM (VALUES " + names
                + ") JOIN pragma_foreign_key_check(column1)\nGROUP BY \"table\", parent";
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
