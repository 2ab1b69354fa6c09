package dev.coppice.project.rebuild;

import dev.coppice.project.Conflict;
import dev.coppice.project.Manifest;
import dev.coppice.project.code.ColumnNames;
import dev.coppice.project.code.MappedClass;
import dev.coppice.project.code.OwnerCode;
import dev.coppice.project.code.SourceReader;
import dev.coppice.schema.Column;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be said of a project, for laws. */
final class Facts {

    private Facts() {}

    static boolean survives(String sentinel, Shop rebuilt, RebuildPlan plan) {
        return Stream.concat(
                        rebuilt.texts().entrySet().stream()
                                .filter(file -> !file.getKey().startsWith(".coppice/"))
                                .map(Map.Entry::getValue),
                        plan.conflicts().values().stream().flatMap(List::stream).map(conflict -> conflict.mine()))
                .anyMatch(text -> text.contains(sentinel));
    }

    /** Columns that nothing maps, or that are mapped though they are gone, without a conflict that says so. */
    static List<String> wrong(Schema schema, Shop rebuilt, Map<String, List<Conflict>> conflicts) {
        OwnerCode code = OwnerCode.of(rebuilt.texts(), new SourceReader());
        List<String> wrong = new ArrayList<>();
        for (Table table : schema.tables()) {
            var found = code.findEntity(table.name());
            if (found.isEmpty()) {
                wrong.add("nothing maps " + table.name());
                continue;
            }
            if (conflicts.containsKey(found.get().path())) {
                continue;
            }
            MappedClass mapped = found.get().mapped();
            List<String> columns = mapped.members().stream()
                    .flatMap(member -> member.mapping().columns().stream())
                    .toList();
            table.columns().stream()
                    .map(Column::name)
                    .filter(column -> columns.stream().noneMatch(own -> ColumnNames.same(own, column)))
                    .forEach(column -> wrong.add("nothing maps %s.%s".formatted(table.name(), column)));
            columns.stream()
                    .filter(column -> table.findColumn(column).isEmpty())
                    .filter(column -> !column.startsWith("mine"))
                    .forEach(column -> wrong.add("%s.%s is gone".formatted(table.name(), column)));
        }
        for (OwnerCode.Located entity : code.entities()) {
            TableName table = entity.mapped().table();
            if (table != null && schema.findTable(table).isEmpty() && !conflicts.containsKey(entity.path())) {
                wrong.add("%s is gone, but %s maps it".formatted(table, entity.path()));
            }
        }
        return wrong;
    }

    static List<String> without(@Nullable List<String> some, @Nullable List<String> others) {
        List<String> rest = new ArrayList<>(some == null ? List.of() : some);
        (others == null ? List.<String>of() : others).forEach(rest::remove);
        return rest;
    }

    /** The words of each source. Members that were there keep their place, so the order does not count. */
    static Map<String, List<String>> words(Shop shop) {
        Map<String, List<String>> words = new TreeMap<>();
        shop.texts().forEach((path, text) -> {
            if (path.startsWith("src/main/java")) {
                words.put(path, words(text));
            }
        });
        return words;
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[^\\w@\"]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }

    /** A class that was merged cleanly has the owner's words and those that are new, without those that are gone. */
    static List<String> otherWords(Shop shop, RebuildPlan plan, Shop rebuilt) {
        List<String> wrong = new ArrayList<>();
        for (FileChange change : plan.files()) {
            if (change instanceof FileChange.Merged merged
                    && merged.path().endsWith(".java")
                    && merged.why().conflicts().isEmpty()
                    && merged.base().before() != null) {
                List<String> base =
                        words(shop.text(Manifest.basePath(merged.base().before())));
                List<String> wanted = words(rebuilt.text(Manifest.basePath(merged.path())));
                List<String> mine = new ArrayList<>(words(merged.before().text()));
                without(base, wanted).forEach(mine::remove);
                mine.addAll(without(wanted, base));
                List<String> now = words(rebuilt.text(merged.path()));
                List<String> missing = without(mine, now);
                List<String> added = without(now, mine);
                if (!missing.isEmpty() || !added.isEmpty()) {
                    wrong.add("%s misses %s and has %s".formatted(merged.path(), missing, added));
                }
            }
        }
        return wrong;
    }
}
