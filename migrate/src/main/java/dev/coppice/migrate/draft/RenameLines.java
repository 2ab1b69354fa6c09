package dev.coppice.migrate.draft;

import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import dev.coppice.schema.diff.GivenRenames;
import dev.coppice.schema.diff.Rename;
import dev.coppice.schema.diff.SchemaRenames;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Renames as texts, as they stand at the head of a migration: {@code customer.phone=telephone}. */
public final class RenameLines {

    private RenameLines() {}

    /** A text for each rename. */
    static List<String> of(SchemaRenames renames) {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(renames.tables()).forEach((old, now) -> lines.add(new Rename.OfTable(old, now).toString()));
        new TreeMap<>(renames.columns())
                .forEach((table, columns) -> new TreeMap<>(columns)
                        .forEach((old, now) -> lines.add(new Rename.OfColumn(table, old, now).toString())));
        return lines;
    }

    /** Those of the texts that speak of what is in the one schema and, renamed, in the other. */
    public static List<String> holding(List<String> said, Schema before, Schema after) {
        List<String> real = new ArrayList<>();
        for (String text : said) {
            real.add(text);
            try {
                GivenRenames.parse(real, before, after);
            } catch (Problem notSo) {
                real.removeLast();
            }
        }
        return real;
    }

    /** What the texts say, as far as it is so between two schemas. */
    public static SchemaRenames parse(List<String> said, Schema before, Schema after) {
        return GivenRenames.parse(holding(said, before, after), before, after);
    }
}
