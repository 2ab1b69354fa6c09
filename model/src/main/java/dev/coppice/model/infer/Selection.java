package dev.coppice.model.infer;

import dev.coppice.model.infer.Finding.Code;
import dev.coppice.schema.TableName;
import java.util.List;

/** Which tables and views the owner wants to see, and whether the owner's patterns meant anything. */
final class Selection {

    private final List<Source> sources;
    private final InferenceOptions options;
    private final Findings findings;

    Selection(List<Source> sources, InferenceOptions options, Findings findings) {
        this.sources = sources;
        this.options = options;
        this.findings = findings;
    }

    List<Source> chosen() {
        reportUnknown("included", options.included());
        reportUnknown("excluded", options.excluded());
        reportUnknown("not exposed", options.notExposed());
        options.keys().keySet().forEach(table -> reportUnknownTable("A key is chosen for", table));
        options.names().tables().keySet().forEach(table -> reportUnknownTable("Names are chosen for", table));
        return sources.stream().filter(this::isChosen).toList();
    }

    private boolean isChosen(Source source) {
        boolean included = options.included().isEmpty() || options.included().matches(source.name());
        boolean chosen = included && !options.excluded().matches(source.name());
        if (!chosen) {
            findings.add(
                    Code.TABLE_NOT_CHOSEN,
                    Findings.subject(source.name()),
                    "%s %s is left out because it is not among the chosen ones"
                            .formatted(source.kind().word(), source.name()),
                    "Change --include or --exclude to have it");
        }
        return chosen;
    }

    private void reportUnknown(String what, TablePatterns patterns) {
        for (String glob : patterns.globs()) {
            boolean known = sources.stream().anyMatch(source -> TablePatterns.matches(glob, source.name()));
            if (!known) {
                findings.add(
                        Code.CHOICE_UNKNOWN,
                        glob,
                        "No table or view matches the pattern '%s' of what is %s".formatted(glob, what),
                        "Check the spelling; 'coppice schema show' lists all tables");
            }
        }
    }

    private void reportUnknownTable(String what, TableName table) {
        boolean known = sources.stream().anyMatch(source -> source.name().equals(table));
        if (!known) {
            findings.add(
                    Code.CHOICE_UNKNOWN,
                    Findings.subject(table),
                    "%s '%s', but there is no such table or view".formatted(what, table),
                    "Check the spelling; 'coppice schema show' lists all tables");
        }
    }
}
