package dev.coppice.model.infer;

import dev.coppice.model.infer.Finding.Code;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what the report will say. */
final class Findings {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::subject).thenComparing(Finding::code).thenComparing(Finding::message);

    private final List<Finding> all = new ArrayList<>();

    void add(Code code, String subject, String message, String remedy) {
        all.add(new Finding(code, subject, message, remedy));
    }

    /** Sorted, so that the order of the decisions does not show. */
    List<Finding> sorted() {
        return all.stream().distinct().sorted(ORDER).toList();
    }

    static String subject(TableName table) {
        return table.toString();
    }

    static String subject(TableName table, String column) {
        return table + "." + column;
    }

    static String subject(TableName table, ForeignKey foreignKey) {
        return "%s(%s)".formatted(table, String.join(", ", foreignKey.columns()));
    }
}
