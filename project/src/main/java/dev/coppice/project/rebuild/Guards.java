package dev.coppice.project.rebuild;

import dev.coppice.project.Merged;
import dev.coppice.project.ThreeTexts;
import dev.coppice.project.code.ColumnNames;
import dev.coppice.project.code.JavaCode;
import dev.coppice.project.code.MappedClass;
import dev.coppice.project.code.NotJava;
import dev.coppice.project.code.SourceReader;
import dev.coppice.project.merge.Merge;
import dev.coppice.project.merge.MergeContext;
import dev.coppice.project.merge.Unreadable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks at the result of a merge before anybody believes it: it can be read, nothing in it is declared twice, a class maps
 * what it has to map, and merging once more changes nothing. A result that fails is not taken.
 */
final class Guards {

    private final SourceReader reader;
    private final Predicate<String> mapsElsewhere;

    /** @param mapsElsewhere whether the class maps a column by other means than its own fields */
    Guards(SourceReader reader, Predicate<String> mapsElsewhere) {
        this.reader = reader;
        this.mapsElsewhere = mapsElsewhere;
    }

    /** Why the result of a merge cannot be trusted; nothing if it can. */
    Optional<String> objection(Merge merge, ThreeTexts texts, Merged merged, MergeContext context) {
        Optional<String> inResult =
                context.path().endsWith(".java") ? ofJava(texts, merged) : unreadable(merge, merged.text(), context);
        if (inResult.isPresent()) {
            return inResult;
        }
        return isStable(merge, texts, merged, context)
                ? Optional.empty()
                : Optional.of("merging it once more would change it again");
    }

    /** Each merge refuses what it cannot read: files of no such kind, keys that are there twice. */
    private static Optional<String> unreadable(Merge merge, String text, MergeContext context) {
        try {
            merge.merge(new ThreeTexts(text, text, text), context);
            return Optional.empty();
        } catch (Unreadable e) {
            return Optional.of("the result cannot be read in line %d: %s".formatted(e.line(), e.getMessage()));
        }
    }

    private Optional<String> ofJava(ThreeTexts texts, Merged merged) {
        try {
            JavaCode.parse(merged.text());
        } catch (NotJava e) {
            return Optional.of("the result cannot be read in line %d".formatted(e.line()));
        }
        List<MappedClass> result = reader.facts(merged.text()).mapped();
        List<MappedClass> theirs = reader.facts(texts.theirs()).mapped();
        if (result.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> twice = declaredTwice(result);
        return twice.isPresent() || !merged.conflicts().isEmpty() ? twice : wrongColumns(texts, result, theirs);
    }

    private static Optional<String> declaredTwice(List<MappedClass> classes) {
        for (MappedClass mapped : classes) {
            Set<String> fields = new HashSet<>();
            Optional<String> twice = mapped.members().stream()
                    .map(member -> member.field())
                    .filter(field -> !fields.add(field))
                    .findFirst();
            if (twice.isPresent()) {
                return Optional.of("the result declares '%s' twice".formatted(twice.get()));
            }
        }
        return Optional.empty();
    }

    /** A column that is generated today and that nothing maps, though the owner never took it out. */
    private Optional<String> wrongColumns(ThreeTexts texts, List<MappedClass> result, List<MappedClass> theirs) {
        Set<String> there = columns(result);
        Set<String> before = columns(reader.facts(texts.base()).mapped());
        Set<String> own = columns(reader.facts(texts.mine()).mapped());
        return columns(theirs).stream()
                .filter(column -> !there.contains(column) && !mapsElsewhere.test(column))
                .filter(column -> !before.contains(column) || own.contains(column))
                .sorted()
                .findFirst()
                .map(column -> "the result does not map column '%s'".formatted(column));
    }

    private static Set<String> columns(List<MappedClass> classes) {
        Set<String> columns = new HashSet<>();
        for (MappedClass mapped : classes) {
            mapped.members().stream()
                    .flatMap(member -> member.mapping().columns().stream())
                    .map(column -> ColumnNames.unquoted(column).toLowerCase(Locale.ROOT))
                    .forEach(columns::add);
        }
        return columns;
    }

    /** Where no conflict is open the base is what is generated today, so that nothing is left to merge. */
    private static boolean isStable(Merge merge, ThreeTexts texts, Merged merged, MergeContext context) {
        if (merged.base().equals(texts.theirs())) {
            return true;
        }
        ThreeTexts next = new ThreeTexts(merged.base(), merged.text(), texts.theirs());
        return merge.merge(next, context).text().equals(merged.text());
    }
}
