package dev.coppice.starter.write;

import dev.coppice.jsonapi.CountPolicy;
import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceDocument;
import dev.coppice.jsonapi.ResourceId;
import dev.coppice.jsonapi.query.Filter;
import dev.coppice.jsonapi.query.Page;
import dev.coppice.jsonapi.query.Query;
import dev.coppice.jsonapi.query.Total;
import dev.coppice.starter.jpa.DatabaseTrouble;
import dev.coppice.starter.mapping.ApiModel;
import dev.coppice.starter.mapping.ColumnPair;
import dev.coppice.starter.mapping.StoredField;
import dev.coppice.starter.mapping.StoredField.ToMany.Way;
import dev.coppice.starter.mapping.StoredType;
import dev.coppice.starter.mapping.TableName;
import dev.coppice.starter.rows.ResourceReader;
import dev.coppice.starter.rows.ResourceResult;
import dev.coppice.starter.write.AttemptFailed.Attempt;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the API's words what a database refused: which field or relationship, never which statement or value. */
public final class Violations {

    private static final Logger LOG = LoggerFactory.getLogger(Violations.class);

    private final ApiModel model;
    private final ResourceReader reader;
    private final ViolatedColumns columns;
    private final BlockingKeys keys;
    private final UnloadableRows rows;

    public Violations(ApiModel model, ResourceReader reader, ViolatedColumns columns, BlockingKeys keys) {
        this.model = model;
        this.reader = reader;
        this.columns = columns;
        this.keys = keys;
        rows = new UnloadableRows(model, reader);
    }

    /** What to tell of a failed attempt; of what the database refused, in the API's words. */
    RuntimeException words(AttemptFailed failure) {
        RuntimeException words = switch (failure.attempt()) {
            case Attempt.Writing(StoredType type, var key, var document) ->
                whileWriting(failure.attempt(), document, failure.reason());
            case Attempt.Linking linking -> whileWriting(linking, null, failure.reason());
            case Attempt.Deleting deleting -> whileDeleting(deleting, failure.reason());
        };
        boolean isPart = !failure.place().isEmpty();
        return isPart && words instanceof ProblemException problems ? problems.within(failure.place()) : words;
    }

    /** What to tell of a transaction that could not be committed: some constraints are looked at only then. */
    RuntimeException words(RuntimeException failure) {
        SQLException cause = DatabaseTrouble.sqlCause(failure);
        return cause == null || Violation.of(cause).isEmpty()
                ? failure
                : new ProblemException(
                        Problem.of(ProblemCode.CONFLICT, "The changes together break a rule of the database"));
    }

    private RuntimeException whileWriting(
            Attempt attempt, @Nullable ResourceDocument document, RuntimeException failure) {
        SQLException cause = DatabaseTrouble.sqlCause(failure);
        Optional<Violation> violation = cause == null ? Optional.empty() : Violation.of(cause);
        return cause == null || violation.isEmpty() || (violation.get() == Violation.UNFIT_VALUE && isOfReading(cause))
                ? unloadable(attempt, failure)
                : new ProblemException(problem(violation.get(), cause, attempt.type(), document));
    }

    /**
     * Drivers say of what they cannot read the same as databases say of what they cannot store. Only the calls that led there
     * tell one from the other.
     */
    private static boolean isOfReading(SQLException cause) {
        return Arrays.stream(cause.getStackTrace())
                .anyMatch(call -> call.getClassName().startsWith("org.hibernate.sql.results."));
    }

    private RuntimeException whileDeleting(Attempt.Deleting attempt, RuntimeException failure) {
        SQLException cause = DatabaseTrouble.sqlCause(failure);
        boolean referenced = cause != null
                && Violation.of(cause).filter(Violation.FOREIGN_KEY::equals).isPresent();
        return referenced
                ? new ProblemException(stillReferenced(attempt.type(), attempt.key(), cause))
                : whileWriting(attempt, null, failure);
    }

    /** Hibernate refuses a whole row for some values that it cannot make sense of, and all that it was to be loaded for. */
    private RuntimeException unloadable(Attempt attempt, RuntimeException failure) {
        SQLException cause = DatabaseTrouble.sqlCause(failure);
        boolean isRefused = cause != null && !isOfReading(cause);
        if (isRefused || DatabaseTrouble.problem(failure).isPresent()) {
            return failure;
        }
        Optional<Problem> known = rows.problem(attempt, failure);
        known.ifPresent(problem -> LOG.debug("A change was refused: {}", problem.detail(), failure));
        if (known.isEmpty() && failure instanceof NotLoaded) {
            LOG.warn("A change was refused, because stored rows cannot be loaded", failure);
            return new ProblemException(Problem.of(
                    ProblemCode.CONFLICT,
                    "Something that is stored and needed for this cannot be read; the server's log tells what"));
        }
        return known.<RuntimeException>map(ProblemException::new).orElse(failure);
    }

    private Problem problem(
            Violation violation, SQLException cause, StoredType type, @Nullable ResourceDocument document) {
        ViolatedColumns.Blame blame = columns.blame(type, violation, cause, document);
        List<String> fields = blame.fields();
        String named = fields.isEmpty() ? "" : "'" + String.join("', '", fields) + "'";
        Problem problem = problem(violation, blame, named).atPointer(pointer(fields, document));
        return fields.size() > 1 ? problem.with("fields", fields) : problem;
    }

    private static Problem problem(Violation violation, ViolatedColumns.Blame blame, String named) {
        List<String> fields = blame.fields();
        return switch (violation) {
            case UNIQUE ->
                Problem.of(
                        ProblemCode.ALREADY_EXISTS,
                        fields.isEmpty()
                                ? "There is a resource with the same unique values already"
                                : "There is a resource with the same %s already".formatted(named));
            case FOREIGN_KEY ->
                Problem.of(
                        ProblemCode.CONFLICT,
                        fields.isEmpty()
                                ? "A related resource does not exist, or depends on what would change"
                                : "There is nothing that %s could lead to; it may be gone".formatted(named));
            case NOT_NULL ->
                Problem.of(
                        ProblemCode.MISSING_VALUE,
                        fields.isEmpty() ? "A required value is missing" : named + " cannot be null");
            case CHECK -> checkProblem(blame, named);
            case UNFIT_VALUE ->
                Problem.of(
                        ProblemCode.INVALID_VALUE,
                        fields.isEmpty()
                                ? "A value is too long or too large for its column"
                                : "The value of %s is too long or too large".formatted(named));
        };
    }

    private static Problem checkProblem(ViolatedColumns.Blame blame, String named) {
        String rule = blame.rule() == null ? "a rule" : "the rule '%s'".formatted(blame.rule());
        String what = switch (blame.fields().size()) {
            case 0 -> "The values break";
            case 1 -> "The value of %s breaks".formatted(named);
            default -> "The values of %s together break".formatted(named);
        };
        Problem problem = Problem.of(ProblemCode.CHECK_VIOLATED, "%s %s of the database".formatted(what, rule));
        return blame.rule() == null ? problem : problem.with("rule", blame.rule());
    }

    /** The field, if it was sent and is the only one; otherwise what surely was sent. */
    private static String pointer(List<String> fields, @Nullable ResourceDocument document) {
        if (document == null || fields.isEmpty()) {
            return "/data";
        }
        if (fields.size() > 1) {
            boolean isAboutAttributes = fields.stream().anyMatch(document.attributes()::containsKey);
            return isAboutAttributes ? "/data/attributes" : "/data";
        }
        String field = fields.getFirst();
        if (document.attributes().containsKey(field)) {
            return "/data/attributes/" + field;
        }
        return document.relationships().containsKey(field) ? "/data/relationships/" + field : "/data";
    }

    /** A relationship by which others lead to a resource that they keep, and how many do. */
    private record Blocking(Relationship relationship, Total total) {

        /** The kind of those others, for programs. */
        Map<String, Object> facts() {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("relationship", relationship.name());
            facts.put("type", relationship.target());
            Map<String, Object> counted = total.facts();
            counted.remove("count");
            facts.putAll(counted);
            return facts;
        }
    }

    /**
     * Only what surely blocks is named: relationships that lead somewhere by a foreign key that does not let go. The one of
     * the table that the engine speaks of comes first.
     */
    private Problem stillReferenced(StoredType type, KeyValue key, @Nullable SQLException cause) {
        String id = ResourceId.encode(type.type().key(), key);
        String message = cause == null ? "" : String.valueOf(cause.getMessage());
        Set<BlockingKeys.Column> blockingColumns = keys.of(type.table());
        List<Blocking> blocking = type.type().relationships().stream()
                .filter(relationship -> blocks(type, relationship, blockingColumns))
                .sorted(Comparator.<Relationship, Boolean>comparing(
                                relationship -> !isNamed(message, model.target(relationship)))
                        .thenComparing(Relationship::isToMany))
                .flatMap(relationship -> blocking(type, key, relationship).stream())
                .toList();
        String by = blocking.isEmpty()
                ? "by others"
                : blocking.stream()
                        .map(each -> "'" + each.relationship().name() + "'")
                        .collect(Collectors.joining(" and ", "by its ", ""));
        Problem problem = Problem.of(
                ProblemCode.STILL_REFERENCED,
                "The resource '%s' of type '%s' is still referenced %s".formatted(id, type.name(), by));
        return blocking.isEmpty()
                ? problem
                : problem.with(
                                "relationship",
                                blocking.getFirst().relationship().name())
                        .with(
                                "references",
                                blocking.stream().map(Blocking::facts).toList());
    }

    private boolean blocks(StoredType type, Relationship relationship, Set<BlockingKeys.Column> blocking) {
        Set<BlockingKeys.Column> pointing = pointingHere(type.field(relationship));
        return !pointing.isEmpty() && blocking.containsAll(pointing);
    }

    /** The columns elsewhere by which a relationship finds others. */
    private Set<BlockingKeys.Column> pointingHere(StoredField field) {
        return switch (field) {
            case StoredField.ToMany(var relationship, var path, var inverse, Way.Direct(var on), var member) ->
                there(model.target(relationship).table(), on);
            case StoredField.ToMany(
                    var relationship,
                    var path,
                    var inverse,
                    Way.Across(var table, var near, var far),
                    var member) -> there(TableName.of(table), near);
            case StoredField.ToOne toOne ->
                toOne.linkage() == StoredField.ToOne.Linkage.INVERSE
                        ? there(model.target(toOne.relationship()).table(), toOne.on())
                        : Set.of();
            case StoredField.Value value -> Set.of();
        };
    }

    private static Set<BlockingKeys.Column> there(TableName table, List<ColumnPair> pairs) {
        return pairs.stream()
                .map(pair -> new BlockingKeys.Column(table.bare(), pair.there().expression()))
                .collect(Collectors.toSet());
    }

    private static boolean isNamed(String message, StoredType target) {
        return Pattern.compile("(?i)\\b" + Pattern.quote(target.table().bare()) + "\\b")
                .matcher(message)
                .find();
    }

    private Optional<Blocking> blocking(StoredType type, KeyValue key, Relationship relationship) {
        Query one = new Query(
                Filter.ALL,
                List.of(),
                new Page.Offset(0, 1),
                null,
                Map.of(model.target(relationship).name(), Set.of()),
                CountPolicy.CAPPED,
                null,
                Map.of());
        Optional<ResourceResult> related = relationship.isToMany()
                ? reader.relatedPage(type.type(), key, relationship, one)
                : reader.related(type.type(), key, relationship, one);
        return related.filter(result -> !result.primary().isEmpty())
                .map(result -> new Blocking(relationship, result.extent().total()));
    }
}
