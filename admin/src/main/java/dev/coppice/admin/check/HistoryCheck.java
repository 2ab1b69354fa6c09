package dev.coppice.admin.check;

import dev.coppice.admin.AdminAttribute;
import dev.coppice.admin.AdminHistory;
import dev.coppice.admin.AdminHistory.Notes;
import dev.coppice.admin.ApiOutline;
import dev.coppice.admin.ApiOutline.Field;
import dev.coppice.admin.ApiOutline.Kind;
import dev.coppice.admin.Finding;
import dev.coppice.admin.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks where a resource has its history, and finds out when and by whom where the description leaves that open. */
final class HistoryCheck {

    private static final List<String> PEOPLE = List.of(
            "changedBy", "modifiedBy", "updatedBy", "createdBy", "user", "userName", "username", "author", "actor");

    private final ApiOutline api;
    private final String resource;
    private final QueryCheck queries;
    private final List<Finding> findings;

    HistoryCheck(ApiOutline api, String resource, QueryCheck queries, List<Finding> findings) {
        this.api = api;
        this.resource = resource;
        this.queries = queries;
        this.findings = findings;
    }

    /** What of it can be shown, with what it leaves open but for its label and attributes. */
    @Nullable
    AdminHistory result(@Nullable AdminHistory said) {
        if (said == null || !areNotes(said)) {
            return null;
        }
        String target = target(said.notes());
        Optional<String> when = when(said, target);
        if (when.isEmpty()) {
            return null;
        }
        List<AdminAttribute> attributes = said.attributes();
        return new AdminHistory(
                said.notes(),
                said.label(),
                when.get(),
                who(said, target),
                attributes == null ? null : ModelCheck.attributes(api, target, attributes, findings),
                said.place());
    }

    private boolean areNotes(AdminHistory said) {
        return switch (said.notes()) {
            case Notes.Related(String name) ->
                api.fields(resource).get(name) instanceof Field.ToMany
                        || refuse(
                                said,
                                "'%s' has no to-many relationship '%s' with its history".formatted(resource, name),
                                Suggestion.among(name, names(resource, Field.ToMany.class::isInstance)));
            case Notes.Listed listed -> isResource(said, listed) && namesRows(said, listed) && canFilter(listed);
        };
    }

    private boolean isResource(AdminHistory said, Notes.Listed listed) {
        return api.resources().containsKey(listed.resource())
                || refuse(
                        said,
                        "The API has no resource '%s'".formatted(listed.resource()),
                        Suggestion.among(listed.resource(), api.resources().keySet()));
    }

    private boolean namesRows(AdminHistory said, Notes.Listed listed) {
        return isAttribute(said, listed.resource(), listed.row(), HistoryCheck::canHoldAnId);
    }

    private static boolean canHoldAnId(Field field) {
        return field instanceof Field.Value(Kind kind, List<String> values)
                && (kind == Kind.TEXT || kind == Kind.NUMBER);
    }

    private boolean canFilter(Notes.Listed listed) {
        return listed.filter() == null || ModelCheck.holds(listed.resource(), listed.filter(), queries, findings);
    }

    private String target(Notes notes) {
        return switch (notes) {
            case Notes.Related(String name) -> ((Field.ToMany) api.field(resource, name)).target();
            case Notes.Listed listed -> listed.resource();
        };
    }

    private Optional<String> when(AdminHistory said, String target) {
        String when = said.when();
        if (when != null) {
            return isAttribute(said, target, when, Field.Value.class::isInstance)
                    ? Optional.of(when)
                    : Optional.empty();
        }
        Optional<String> first = names(target, HistoryCheck::isMoment).stream().findFirst();
        if (first.isEmpty()) {
            refuse(
                    said,
                    "'%s' has no date or time that says when something changed".formatted(target),
                    "Name an attribute with 'when'");
        }
        return first;
    }

    private static boolean isMoment(Field field) {
        return field instanceof Field.Value(Kind kind, List<String> values) && kind == Kind.MOMENT;
    }

    private @Nullable String who(AdminHistory said, String target) {
        String who = said.who();
        if (who != null) {
            return isAttribute(said, target, who, HistoryCheck::isSingle) ? who : null;
        }
        List<String> known = names(target, HistoryCheck::isSingle);
        return PEOPLE.stream().filter(known::contains).findFirst().orElse(null);
    }

    private static boolean isSingle(Field field) {
        return !(field instanceof Field.ToMany);
    }

    private boolean isAttribute(AdminHistory said, String target, String name, Predicate<Field> fits) {
        Field field = api.fields(target).get(name);
        if (field != null && fits.test(field)) {
            return true;
        }
        String message = field == null ? "'%s' has no attribute '%s'" : "'%s' cannot be told by its '%s'";
        return refuse(said, message.formatted(target, name), Suggestion.among(name, names(target, fits)));
    }

    private List<String> names(String of, Predicate<Field> fits) {
        Stream<Map.Entry<String, Field>> fields = api.fields(of).entrySet().stream();
        return fields.filter(field -> fits.test(field.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean refuse(AdminHistory said, String message, String remedy) {
        findings.add(new Finding(said.place(), message, remedy));
        return false;
    }
}
