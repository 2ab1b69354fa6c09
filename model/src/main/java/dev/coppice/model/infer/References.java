package dev.coppice.model.infer;

import dev.coppice.model.infer.Finding.Code;
import dev.coppice.schema.ForeignKey;
import dev.coppice.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which foreign keys become relationships; the others stay plain attributes and are reported. */
final class References {

    private final Map<TableName, Draft> drafts;
    private final Types types;
    private final Findings findings;

    References(Map<TableName, Draft> drafts, Types types, Findings findings) {
        this.drafts = drafts;
        this.types = types;
        this.findings = findings;
    }

    /** The references of all drafts, by table in the order of the drafts, then in the order of the first column. */
    List<Reference> all() {
        return drafts.values().stream()
                .map(this::of)
                .flatMap(Collection::stream)
                .toList();
    }

    private List<Reference> of(Draft draft) {
        Source source = draft.source();
        Set<List<?>> seen = new HashSet<>();
        List<Reference> references = new ArrayList<>();
        for (ForeignKey key : source.constraints().foreignKeys()) {
            boolean twice = !seen.add(List.of(key.columns(), key.target(), key.targetColumns()));
            Optional<String> obstacle = twice ? Optional.of("another one says the same") : findObstacle(source, key);
            obstacle.ifPresent(reason -> report(source, key, reason));
            if (obstacle.isEmpty()) {
                references.add(reference(source, key));
            }
        }
        references.sort(Comparator.<Reference>comparingInt(reference -> firstColumn(source, reference))
                .thenComparingInt(reference -> reference.columns().size())
                .thenComparing(reference -> reference.columns().toString())
                .thenComparing(Reference::target));
        return references;
    }

    private Optional<String> findObstacle(Source source, ForeignKey key) {
        Draft target = drafts.get(key.target());
        if (target == null) {
            return Optional.of("%s is not in the model".formatted(key.target()));
        }
        if (!source.hasColumns(key.columns()) || !target.source().hasColumns(key.targetColumns())) {
            return Optional.of("not all of its columns exist");
        }
        boolean oneTarget = target.source().isUnique(key.targetColumns())
                || new HashSet<>(target.keyColumns()).equals(new HashSet<>(key.targetColumns()));
        if (!oneTarget) {
            return Optional.of(
                    "%s of %s is not unique".formatted(String.join(", ", key.targetColumns()), key.target()));
        }
        return isAlike(source, key, target.source())
                ? Optional.empty()
                : Optional.of("the types of its columns differ from those of %s".formatted(key.target()));
    }

    private boolean isAlike(Source source, ForeignKey key, Source target) {
        for (int i = 0; i < key.columns().size(); i++) {
            Types.Family own = types.family(source.column(key.columns().get(i)));
            Types.Family other = types.family(target.column(key.targetColumns().get(i)));
            if (own != other) {
                return false;
            }
        }
        return true;
    }

    private void report(Source source, ForeignKey key, String reason) {
        findings.add(
                Code.REFERENCE_LEFT_OUT,
                Findings.subject(source.name(), key),
                "The foreign key from %s to %s is no relationship, its columns are plain attributes: %s"
                        .formatted(source.name(), key.target(), reason),
                reason.endsWith("in the model") ? "Include %s to have it".formatted(key.target()) : "");
    }

    private static Reference reference(Source source, ForeignKey key) {
        return new Reference(source.name(), key, source.requires(key.columns()), source.isDeterminedBy(key.columns()));
    }

    private static int firstColumn(Source source, Reference reference) {
        return reference.columns().stream()
                .mapToInt(column -> source.columns().indexOf(source.column(column)))
                .min()
                .orElseThrow();
    }
}
