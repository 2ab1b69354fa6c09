package dev.coppice.starter.write;

import dev.coppice.jsonapi.AtomicOperation;
import dev.coppice.jsonapi.AtomicOperation.Target;
import dev.coppice.jsonapi.AtomicOperation.Version;
import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.Linkage;
import dev.coppice.jsonapi.LocalIdentifier;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.Reference;
import dev.coppice.jsonapi.ResourceDocument;
import dev.coppice.jsonapi.ResourceId;
import dev.coppice.jsonapi.ResourceIdentifier;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.query.Query;
import dev.coppice.starter.rows.ResourceResult;
import dev.coppice.starter.write.Changes.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the operations of one request in their order. Versions are those that the client knew before the request, so
 * they are all compared before the first operation changes anything.
 *
 * <p>Rows that are there already are locked in the order of their types and ids, whatever the order of the operations: so two
 * requests for the same rows wait for each other, and never each for the other.
 */
public final class Operations {

    private final Changes changes;
    private final Map<LocalIdentifier, String> ids = new HashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    public Operations(Changes changes) {
        this.changes = changes;
    }

    /** What each operation came to: a resource as it is stored in the end, or nothing to show. */
    public List<Optional<ResourceResult>> run(List<AtomicOperation> operations) {
        lock(operations);
        each(operations, this::expect);
        each(operations, this::run);
        changes.complete();
        outcomes.forEach(this::read);
        return outcomes.stream()
                .map(outcome -> Optional.ofNullable(outcome.result))
                .toList();
    }

    /** A resource that was written by an operation; read at the end, or before it is deleted. */
    private static final class Outcome {

        private final @Nullable ResourceType type;
        private final @Nullable KeyValue key;
        private @Nullable ResourceResult result;

        Outcome(@Nullable ResourceType type, @Nullable KeyValue key) {
            this.type = type;
            this.key = key;
        }
    }

    private static void each(List<AtomicOperation> operations, Consumer<AtomicOperation> work) {
        for (int i = 0; i < operations.size(); i++) {
            String place = "/atomic:operations/" + i;
            try {
                work.accept(operations.get(i));
            } catch (ProblemException refused) {
                throw refused.within(place);
            } catch (AttemptFailed failure) {
                throw failure.within(place);
            }
        }
    }

    private void lock(List<AtomicOperation> operations) {
        SortedMap<String, Target> targets = new TreeMap<>();
        for (AtomicOperation operation : operations) {
            Target target = target(operation);
            if (target != null && target.resource() instanceof ResourceIdentifier(String type, String id)) {
                targets.put(type + "/" + id, target);
            }
        }
        for (Target target : targets.values()) {
            existing(target).ifPresent(key -> changes.lock(target.type(), key));
        }
    }

    private void expect(AtomicOperation operation) {
        Target target = target(operation);
        Version version = target == null ? null : target.version();
        if (target == null || version == null) {
            return;
        }
        KeyValue key = existing(target)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemCode.STALE, "A resource that this request creates has no version before")
                                .atPointer(version.place())));
        Expectation expected =
                new Expectation.OneOf(List.of(version.text()), new Problem.Source.Pointer(version.place()));
        changes.expect(target.type(), key, expected);
    }

    private void run(AtomicOperation operation) {
        switch (operation) {
            case AtomicOperation.Add(ResourceDocument document) -> add(document);
            case AtomicOperation.Update(Target target, ResourceDocument document) -> {
                KeyValue key = key(target);
                found(changes.update(resolved(document), key), target);
                outcomes.add(new Outcome(target.type(), key));
            }
            case AtomicOperation.Remove(Target target) -> {
                KeyValue key = key(target);
                readEarlier(target.type(), key);
                found(changes.delete(target.type(), key), target);
                outcomes.add(new Outcome(null, null));
            }
            case AtomicOperation.Link(Target target, var relationship, Linkage linkage, var membership) -> {
                Link link = new Link(resolved(linkage), membership);
                found(changes.link(target.type(), key(target), relationship, link), target);
                outcomes.add(new Outcome(null, null));
            }
        }
    }

    private void add(ResourceDocument document) {
        KeyValue key = changes.create(resolved(document));
        ResourceType type = document.type();
        if (document.lid() != null) {
            ids.put(new LocalIdentifier(type.name(), document.lid()), ResourceId.encode(type.key(), key));
        }
        outcomes.add(new Outcome(type, key));
    }

    private static void found(boolean found, Target target) {
        if (!found) {
            throw new ProblemException(Problem.of(
                            ProblemCode.NOT_FOUND,
                            "There is no such resource of type '%s'"
                                    .formatted(target.type().name()))
                    .atPointer(target.place()));
        }
    }

    private void readEarlier(ResourceType type, KeyValue key) {
        outcomes.stream()
                .filter(outcome -> type.equals(outcome.type) && key.equals(outcome.key))
                .forEach(this::read);
    }

    private void read(Outcome outcome) {
        if (outcome.type != null && outcome.key != null && outcome.result == null) {
            outcome.result =
                    changes.stored(outcome.type, outcome.key, Query.none()).orElse(null);
        }
    }

    private static @Nullable Target target(AtomicOperation operation) {
        return switch (operation) {
            case AtomicOperation.Add add -> null;
            case AtomicOperation.Update(Target target, var document) -> target;
            case AtomicOperation.Remove(Target target) -> target;
            case AtomicOperation.Link(Target target, var relationship, var linkage, var membership) -> target;
        };
    }

    /** The key of a resource that was there before the request. */
    private static Optional<KeyValue> existing(Target target) {
        return target.resource() instanceof ResourceIdentifier(String type, String id)
                ? ResourceId.decode(target.type().key(), id)
                : Optional.empty();
    }

    private KeyValue key(Target target) {
        String id = switch (target.resource()) {
            case ResourceIdentifier(String type, String known) -> known;
            case LocalIdentifier local -> Objects.requireNonNull(ids.get(local));
        };
        return ResourceId.decode(target.type().key(), id).orElseThrow();
    }

    /** With ids in the place of local ones; only that of the new resource itself is left. */
    private ResourceDocument resolved(ResourceDocument document) {
        Map<String, Linkage> relationships = new LinkedHashMap<>();
        document.relationships().forEach((name, linkage) -> relationships.put(name, resolved(linkage)));
        return new ResourceDocument(
                document.type(), document.id(), document.lid(), document.attributes(), relationships);
    }

    private Linkage resolved(Linkage linkage) {
        return switch (linkage) {
            case Linkage.ToOne(Reference target) -> new Linkage.ToOne(target == null ? null : resolved(target));
            case Linkage.ToMany(List<Reference> targets) ->
                new Linkage.ToMany(targets.stream().map(this::resolved).toList());
        };
    }

    private Reference resolved(Reference reference) {
        String id = reference instanceof LocalIdentifier local ? ids.get(local) : null;
        return id == null ? reference : new ResourceIdentifier(reference.type(), id);
    }
}
