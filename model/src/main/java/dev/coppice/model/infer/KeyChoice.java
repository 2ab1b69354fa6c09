package dev.coppice.model.infer;

import dev.coppice.model.Key.Origin;
import dev.coppice.model.infer.Finding.Code;
import dev.coppice.schema.Column;
import dev.coppice.schema.TableName;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What identifies the rows of each source: its primary key, the owner's choice, a unique constraint, or all columns. */
final class KeyChoice {

    private static final Pattern PLAIN = Pattern.compile("\\w+(?:\\.\\w+)?");

    private final Map<TableName, List<String>> chosenKeys;
    private final Types types;
    private final Findings findings;

    KeyChoice(Map<TableName, List<String>> chosenKeys, Types types, Findings findings) {
        this.chosenKeys = chosenKeys;
        this.types = types;
        this.findings = findings;
    }

    /** The sources that have a key; the others are reported. */
    List<Draft> drafts(List<Source> sources) {
        return sources.stream().flatMap(source -> draft(source).stream()).toList();
    }

    private Optional<Draft> draft(Source source) {
        if (!source.primaryKey().isEmpty()) {
            reportNeedlessChoice(source);
            return Optional.of(new Draft(source, Origin.PRIMARY_KEY, source.primaryKey()));
        }
        return chosenKey(source).or(() -> uniqueKey(source)).or(() -> wholeRow(source));
    }

    private void reportNeedlessChoice(Source source) {
        if (chosenKeys.containsKey(source.name())) {
            reportNotUsable(source, "it has a primary key, which is used");
        }
    }

    private Optional<Draft> chosenKey(Source source) {
        List<String> chosen = chosenKeys.getOrDefault(source.name(), List.of());
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> strange = chosen.stream()
                .filter(column -> source.findColumn(column).isEmpty())
                .findFirst();
        if (strange.isPresent()) {
            reportNotUsable(source, "it has no column '%s'".formatted(strange.get()));
            return Optional.empty();
        }
        if (!chosen.stream().map(source::column).allMatch(types::isComparable)) {
            reportNotUsable(source, "not all of its columns can be compared");
            return Optional.empty();
        }
        return Optional.of(new Draft(source, Origin.CHOSEN, chosen));
    }

    private void reportNotUsable(Source source, String reason) {
        findings.add(
                Code.KEY_NOT_USABLE,
                Findings.subject(source.name()),
                "The key chosen for %s is not used: %s".formatted(source.name(), reason),
                "Name columns of it that together identify a row, or take the choice away");
    }

    private Optional<Draft> uniqueKey(Source source) {
        Optional<List<String>> unique = source.uniqueColumns().stream()
                .filter(source::requires)
                .filter(columns -> columns.stream().map(source::column).allMatch(types::isComparable))
                .min(Comparator.<List<String>>comparingInt(List::size)
                        .thenComparingInt(columns -> source.columns().indexOf(source.column(columns.getFirst())))
                        .thenComparing(List::toString));
        unique.ifPresent(columns -> findings.add(
                Code.KEY_FROM_UNIQUE,
                Findings.subject(source.name()),
                "%s has no primary key; its rows are identified by the unique %s"
                        .formatted(source.name(), String.join(", ", columns)),
                "Add a primary key if that is not what identifies a row"));
        return unique.map(columns -> new Draft(source, Origin.UNIQUE, columns));
    }

    private Optional<Draft> wholeRow(Source source) {
        List<String> comparable = source.columns().stream()
                .filter(types::isComparable)
                .map(Column::name)
                .toList();
        String remedy = remedy(source.name().toString());
        if (comparable.isEmpty()) {
            findings.add(
                    Code.TABLE_LEFT_OUT,
                    Findings.subject(source.name()),
                    "%s %s is left out: it has no key and no column that can be compared"
                            .formatted(source.kind().word(), source.name()),
                    "Add a primary key to it");
            return Optional.empty();
        }
        findings.add(
                Code.KEY_FROM_WHOLE_ROW,
                Findings.subject(source.name()),
                "%s %s has no key: it is read-only, rows are identified by all their columns and equal ones shown once"
                        .formatted(source.kind().word(), source.name()),
                remedy);
        return Optional.of(new Draft(source, Origin.WHOLE_ROW, comparable));
    }

    /** A name that a shell might understand otherwise is not offered for copying. */
    private static String remedy(String table) {
        String typed = PLAIN.matcher(table).matches() ? table : "TABLE";
        return "Choose a key: create with --key %s=COLUMN,…, or add it to keys in the project's choices"
                .formatted(typed);
    }
}
