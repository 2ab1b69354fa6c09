package dev.coppice.schema.alter;

import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.dialect.Dialect;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where a new column comes to stand, on engines that let it choose. */
final class Places {

    private final Dialect dialect;
    private final List<String> wanted;
    private final Set<String> kept = new HashSet<>();
    private final Set<String> standing = new HashSet<>();

    Places(Dialect dialect, Upheaval upheaval) {
        this.dialect = dialect;
        TablePair pair = upheaval.pair();
        this.wanted = pair.wanted().columns().stream().map(Column::name).toList();
        pair.kept().stream()
                .filter(column -> !upheaval.comesAgain(column))
                .forEach(column -> kept.add(column.wanted().name()));
        standing.addAll(kept);
        pair.added().stream()
                .filter(column -> !(column.value() instanceof ColumnValue.Generated))
                .forEach(column -> standing.add(column.name()));
    }

    /** Behind the nearest column that stands by then; nothing where there is none, and where the end is the place. */
    String of(Column column) {
        int position = wanted.indexOf(column.name());
        boolean isAtEnd = wanted.subList(position, wanted.size()).stream().noneMatch(kept::contains);
        List<String> before = wanted.subList(0, position).reversed();
        return isAtEnd
                ? ""
                : before.stream()
                        .filter(standing::contains)
                        .findFirst()
                        .map(name -> " AFTER " + dialect.quoteIfNeeded(name))
                        .orElse("");
    }
}
