package dev.coppice.model.infer;

import dev.coppice.model.naming.NameOverrides;
import dev.coppice.schema.ForeignKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the names that the owner chose for columns and foreign keys that are not there. */
final class OverrideCheck {

    private final NameOverrides overrides;
    private final NameFindings findings;

    OverrideCheck(NameOverrides overrides, NameFindings findings) {
        this.overrides = overrides;
        this.findings = findings;
    }

    void check(List<Source> sources) {
        sources.forEach(this::check);
    }

    private void check(Source source) {
        NameOverrides.TableNames names = overrides.table(source.name());
        names.attributes().keySet().stream()
                .filter(column -> source.findColumn(column).isEmpty())
                .forEach(column -> findings.unknown(Findings.subject(source.name(), column)));
        Set<List<String>> foreignKeys = new HashSet<>();
        source.constraints().foreignKeys().stream().map(ForeignKey::columns).forEach(foreignKeys::add);
        names.relationships().keySet().stream()
                .filter(columns -> !foreignKeys.contains(columns))
                .forEach(columns -> findings.unknown("%s(%s)".formatted(source.name(), String.join(", ", columns))));
    }
}
