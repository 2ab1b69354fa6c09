package dev.coppice.schema.alter;

import dev.coppice.schema.Change;
import dev.coppice.schema.Partitioning;
import dev.coppice.schema.Table;
import dev.coppice.schema.ddl.Spelling;
import dev.coppice.schema.dialect.Dialect;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a table of PostgreSQL says apart from its parts: comment, options, partitions. */
record PostgresTables(Dialect dialect, Script script, TablePair table) {

    private static final Pattern CONSTRAINT =
            Pattern.compile("ADD CONSTRAINT (\"(?:[^\"]|\"\")+\"|[^\\s\"]+) .*", Pattern.DOTALL);

    void alter() {
        List<Change> changes = table.changesOfItself();
        if (!Objects.equals(table.current().comment(), table.wanted().comment())) {
            script.add(
                    Phase.COMMENT,
                    new Spelling(dialect)
                            .comment("TABLE", table.after(), table.wanted().comment()),
                    changes);
        }
        options(changes);
        partitions(changes);
    }

    private void options(List<Change> changes) {
        List<String> gone = PostgresGrammar.without(
                table.current().options(), table.wanted().options());
        List<String> fresh = PostgresGrammar.without(
                table.wanted().options(), table.current().options());
        gone.forEach(option -> script.add(
                Phase.DROP_CHECKS, "ALTER TABLE " + dialect.name(table.before()) + " " + opposite(option), changes));
        fresh.forEach(option ->
                script.add(Phase.SET_OPTIONS, "ALTER TABLE " + dialect.name(table.after()) + " " + option, changes));
    }

    private String opposite(String option) {
        Matcher constraint = CONSTRAINT.matcher(option);
        if (constraint.matches()) {
            return "DROP CONSTRAINT " + constraint.group(1);
        }
        if (option.startsWith("INHERIT ")) {
            return "NO " + option;
        }
        throw Refusal.OTHER_OPTIONS.byHand(
                "Table %s has an option that cannot be taken back automatically".formatted(table.before()));
    }

    private void partitions(List<Change> changes) {
        Partitioning now = table.current().partitioning();
        Partitioning later = table.wanted().partitioning();
        if (Objects.equals(now, later)) {
            return;
        }
        if (now == null || later == null || !isOnlyLonger(now, later)) {
            throw Refusal.OTHER_PARTITIONS.byHand("Table %s would be divided in another way".formatted(table.before()));
        }
        Partitioning fresh = new Partitioning(
                later.sql(),
                later.partitions().stream()
                        .filter(partition -> !now.partitions().contains(partition))
                        .toList());
        Table divided = new Table(
                table.after(),
                table.wanted().columns(),
                table.wanted().constraints(),
                List.of(),
                List.of(),
                fresh,
                null);
        dialect.createPartitions(divided).forEach(sql -> script.add(Phase.SET_OPTIONS, sql, changes));
    }

    private boolean isOnlyLonger(Partitioning now, Partitioning later) {
        return table.journey().diff().saysTheSame(now.sql(), later.sql())
                && later.partitions().containsAll(now.partitions());
    }
}
