package dev.coppice.starter.admin;

import dev.coppice.admin.AdminAttribute;
import dev.coppice.admin.AdminHistory;
import dev.coppice.admin.AdminHistory.Notes;
import dev.coppice.admin.AdminResource;
import dev.coppice.jsonapi.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Completes what is said about the history of rows: where its notes are, in which order, and what of them is shown. */
final class HistoryExpansion {

    private final Expansion app;

    HistoryExpansion(Expansion app) {
        this.app = app;
    }

    /** The history of a resource's rows, as the app is told; null if there is none. */
    @Nullable
    Map<String, @Nullable Object> of(AdminResource resource) {
        AdminHistory history = resource.history();
        if (history == null) {
            return null;
        }
        AdminResource target = app.said(target(resource, history.notes()));
        String inverse = history.notes() instanceof Notes.Related(String name)
                ? app.inverse(app.type(resource), relationship(resource, name))
                : null;
        Map<String, @Nullable Object> members = Members.of(
                "label",
                history.label() == null ? "History" : history.label(),
                "target",
                target.name(),
                "name",
                null,
                "inverse",
                inverse,
                "row",
                null,
                "filter",
                null);
        switch (history.notes()) {
            case Notes.Related(String name) -> members.put("name", name);
            case Notes.Listed listed -> {
                members.put("row", listed.row());
                members.put("filter", Expansion.expression(listed.filter()));
            }
        }
        String when = Objects.requireNonNull(history.when());
        boolean hasId = !app.type(target).key().isComposite();
        members.putAll(Members.of(
                "when",
                when,
                "who",
                history.who(),
                "sort",
                hasId ? "-%s,-id".formatted(when) : "-" + when,
                "attributes",
                app.fields(target, shown(history, target, inverse))));
        return members;
    }

    private String target(AdminResource resource, Notes notes) {
        return switch (notes) {
            case Notes.Related(String name) -> relationship(resource, name).target();
            case Notes.Listed listed -> listed.resource();
        };
    }

    private Relationship relationship(AdminResource resource, String name) {
        return app.type(resource).relationship(name);
    }

    /** When, who, and then the rest. What leads back to the row is the same in all notes. */
    private List<AdminAttribute> shown(AdminHistory history, AdminResource target, @Nullable String inverse) {
        List<AdminAttribute> known = app.attributes(target);
        List<AdminAttribute> said = history.attributes() == null ? List.of() : history.attributes();
        List<AdminAttribute> shown = new ArrayList<>();
        Stream.of(Optional.ofNullable(history.when()), Optional.ofNullable(history.who()))
                .flatMap(Optional::stream)
                .map(name -> Stream.concat(said.stream(), known.stream())
                        .filter(named(name))
                        .findFirst()
                        .orElseGet(() -> AdminAttribute.of(name)))
                .forEach(shown::add);
        Stream<AdminAttribute> rest = history.attributes() == null
                ? known.stream().filter(named("id").negate().and(attribute -> !leadsBack(history, attribute, inverse)))
                : said.stream();
        rest.filter(attribute -> shown.stream().noneMatch(named(attribute.name())))
                .forEach(shown::add);
        return shown;
    }

    private static boolean leadsBack(AdminHistory history, AdminAttribute attribute, @Nullable String inverse) {
        boolean holdsTheId =
                history.notes() instanceof Notes.Listed listed && listed.row().equals(attribute.name());
        return holdsTheId || attribute.name().equals(inverse);
    }

    private static Predicate<AdminAttribute> named(String name) {
        return attribute -> attribute.name().equals(name);
    }
}
