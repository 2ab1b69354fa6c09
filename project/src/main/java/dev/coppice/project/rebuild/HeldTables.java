package dev.coppice.project.rebuild;

import dev.coppice.model.EntityModel;
import dev.coppice.project.Attention;
import dev.coppice.project.Conflict;
import dev.coppice.project.Manifest;
import dev.coppice.project.Side;
import dev.coppice.project.code.OwnerCode.Located;
import dev.coppice.project.code.Uses;
import dev.coppice.schema.Schema;
import dev.coppice.schema.TableName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tables that the database dropped, but whose classes the owner worked on or uses. They are generated as if they were
 * still there, so that everything that hangs together stays together until the owner decides.
 *
 * @param conflicts by table; a table that the owner wants to keep has none
 * @param attention where they are used
 */
record HeldTables(Map<TableName, Optional<Conflict>> conflicts, Map<TableName, List<Attention>> attention) {

    /** The part of a file's conflict that means the whole class. */
    static final String PART = "table";

    static final HeldTables NONE = new HeldTables(Map.of(), Map.of());

    HeldTables {
        conflicts = Map.copyOf(conflicts);
        attention = Map.copyOf(attention);
    }

    /** What has to be known to decide. */
    record Question(
            ProjectState state,
            Schema wanted,
            Twins twins,
            Uses uses,
            AsGenerated asGenerated,
            Map<String, Map<String, Side>> settled) {}

    /**
     * The dropped tables that are held.
     *
     * @param before what was generated before, or null if that is not known
     */
    static HeldTables of(Question question, @Nullable EntityModel before) {
        if (before == null) {
            return NONE;
        }
        Set<TableName> wanted = new HashSet<>();
        question.wanted().tables().forEach(table -> wanted.add(table.name()));
        question.wanted().views().forEach(view -> wanted.add(view.name()));
        Map<TableName, Optional<Conflict>> held = new TreeMap<>();
        Map<TableName, List<Attention>> attention = new TreeMap<>();
        for (var entity : before.entities()) {
            TableName table = entity.table();
            boolean isThere = wanted.contains(question.twins().renaming().table(table));
            if (!isThere) {
                hold(question, table, held, attention);
            }
        }
        return new HeldTables(held, attention);
    }

    private static void hold(
            Question question,
            TableName table,
            Map<TableName, Optional<Conflict>> held,
            Map<TableName, List<Attention>> attention) {
        Optional<Located> base = question.twins().base().findEntity(table);
        Optional<Located> mine = question.twins()
                .mine()
                .findEntity(
                        table,
                        found -> base.map(Located::path)
                                .filter(found.path()::equals)
                                .isPresent());
        if (base.isEmpty() || mine.isEmpty()) {
            return;
        }
        String path = mine.get().path();
        Side side = question.settled().getOrDefault(path, Map.of()).get(PART);
        boolean declined = question.state()
                .findEntry(base.get().path())
                .filter(entry -> entry.state() == Manifest.State.DECLINED)
                .isPresent();
        String baseText = question.state().bases().getOrDefault(base.get().path(), "");
        String mineText = question.state().findText(path).orElse("");
        List<Attention> uses = question.uses().of(mine.get().className());
        boolean customised = !question.asGenerated().is(path, baseText, mineText);
        if (side == Side.THEIRS || !(customised || !uses.isEmpty())) {
            return;
        }
        if (side == Side.MINE || declined) {
            held.put(table, Optional.empty());
            return;
        }
        String why = customised ? "you changed its class %s" : "your code uses its class %s";
        String reason = "The database dropped %s, but %s"
                .formatted(table, why.formatted(mine.get().className()));
        held.put(table, Optional.of(new Conflict(PART, reason, 1, baseText, mineText, "")));
        attention.put(
                table,
                uses.stream()
                        .map(use -> new Attention(
                                use.path(), use.line(), "%s, and its table is gone".formatted(use.message())))
                        .toList());
    }

    /** The names of the tables. */
    Set<TableName> names() {
        return conflicts.keySet();
    }
}
