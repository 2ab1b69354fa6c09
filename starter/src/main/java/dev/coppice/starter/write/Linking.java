package dev.coppice.starter.write;

import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.Linkage;
import dev.coppice.jsonapi.LocalIdentifier;
import dev.coppice.jsonapi.Membership;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.Problems;
import dev.coppice.jsonapi.Reference;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceId;
import dev.coppice.jsonapi.ResourceIdentifier;
import dev.coppice.starter.mapping.ApiModel;
import dev.coppice.starter.mapping.StoredField;
import dev.coppice.starter.mapping.StoredType;
import dev.coppice.starter.rows.ResourceReader;
import dev.coppice.starter.write.Changes.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Sets relationships of entities. To-many relationships are stored on their other side, so that is what changes; where
 * the other side cannot be without, nothing is taken away.
 */
final class Linking {

    private final ApiModel model;
    private final UnitOfWork unit;
    private final ResourceReader reader;
    private final String pointer;

    /** @param pointer to the linkage in the request */
    Linking(ApiModel model, UnitOfWork unit, ResourceReader reader, String pointer) {
        this.model = model;
        this.unit = unit;
        this.reader = reader;
        this.pointer = pointer;
    }

    void apply(StoredType type, Object entity, Relationship relationship, Link link) {
        StoredType target = model.target(relationship);
        switch (link.linkage()) {
            case Linkage.ToOne(Reference reference) -> {
                StoredField.ToOne field = (StoredField.ToOne) type.field(relationship);
                Object found = reference == null
                        ? null
                        : new Targets(target, this::find, i -> pointer)
                                .existing(List.of(reference), entity)
                                .iterator()
                                .next();
                field.member().set(entity, found);
            }
            case Linkage.ToMany(List<Reference> references) -> {
                StoredField.ToMany field = (StoredField.ToMany) type.field(relationship);
                boolean stored = field.inverse() != null;
                Targets targets = new Targets(target, stored ? unit::findToChange : this::find, i -> pointer + "/" + i);
                Collection<Object> wanted = link.membership() == Membership.REMOVE
                        ? targets.leftOf(references, entity)
                        : targets.existing(references, entity);
                if (field.inverse() == null) {
                    changeCollection(field, entity, wanted, link.membership());
                } else {
                    changeOtherSide(type, field, entity, new Change(wanted, link.membership()));
                }
            }
        }
    }

    private Map<KeyValue, Object> find(StoredType type, Collection<KeyValue> keys) {
        return unit.find(type, keys, reader);
    }

    private record Change(Collection<Object> wanted, Membership membership) {}

    private void changeOtherSide(StoredType type, StoredField.ToMany field, Object entity, Change change) {
        StoredType target = model.target(field.relationship());
        StoredField.ToOne back =
                (StoredField.ToOne) Objects.requireNonNull(target.fields().get(field.inverse()));
        if (change.membership() == Membership.REMOVE) {
            change.wanted().stream()
                    .filter(member -> unit.isSame(entity, back.member().get(member)))
                    .forEach(member -> takeAway(back, member));
            return;
        }
        if (change.membership() == Membership.REPLACE) {
            current(type, field, entity).stream()
                    .filter(member -> !change.wanted().contains(member))
                    .forEach(member -> takeAway(back, member));
        }
        change.wanted().forEach(member -> back.member().set(member, entity));
    }

    private List<?> current(StoredType type, StoredField.ToMany field, Object entity) {
        boolean isNew = !unit.session().contains(entity);
        return isNew ? List.of() : unit.findRelated(type, field, type.keyOf(entity));
    }

    private void takeAway(StoredField.ToOne back, Object member) {
        if (!back.relationship().mayBeEmpty()) {
            throw new ProblemException(Problem.of(
                            ProblemCode.REPLACEMENT_FORBIDDEN,
                            "Members cannot be taken away, because their '%s' is required; delete them or move them"
                                    .formatted(back.relationship().name()))
                    .atPointer(pointer));
        }
        back.member().set(member, null);
    }

    @SuppressWarnings("unchecked") // A mapped collection of entities holds objects of their class.
    private void changeCollection(
            StoredField.ToMany field, Object entity, Collection<Object> wanted, Membership membership) {
        Collection<Object> members = unit.members(
                (Collection<Object>) Objects.requireNonNull(field.member().get(entity)));
        switch (membership) {
            case REPLACE -> {
                members.retainAll(wanted);
                addMissing(members, wanted);
            }
            case ADD -> addMissing(members, wanted);
            case REMOVE -> members.removeAll(wanted);
        }
    }

    private static void addMissing(Collection<Object> members, Collection<Object> wanted) {
        wanted.stream().filter(member -> !members.contains(member)).forEach(members::add);
    }

    /** Finds entities, in one way or another. */
    private interface Finding {
        Map<KeyValue, Object> find(StoredType type, Collection<KeyValue> keys);
    }

    /**
     * What a request names in its linkage.
     *
     * @param place where the request names it, by its number
     */
    private record Targets(StoredType type, Finding finding, IntFunction<String> place) {

        /** The entities, in order; those that do not exist are all complained about. */
        Collection<Object> existing(List<Reference> references, Object self) {
            Problems problems = new Problems();
            Collection<Object> targets = of(references, self, problems);
            problems.throwIfAny();
            return targets;
        }

        /** Those of the entities that exist: who is gone altogether is no member any longer, as is to be. */
        Collection<Object> leftOf(List<Reference> references, Object self) {
            return of(references, self, new Problems());
        }

        private Collection<Object> of(List<Reference> references, Object self, Problems problems) {
            Map<KeyValue, Object> found = find(references);
            Set<Object> targets = new LinkedHashSet<>();
            for (int i = 0; i < references.size(); i++) {
                Reference reference = references.get(i);
                Object entity = reference instanceof LocalIdentifier
                        ? self
                        : key(reference).map(found::get).orElse(null);
                if (entity == null) {
                    problems.add(missing(reference).atPointer(place.apply(i)));
                } else {
                    targets.add(entity);
                }
            }
            return targets;
        }

        private Map<KeyValue, Object> find(List<Reference> references) {
            List<KeyValue> keys = new ArrayList<>();
            references.forEach(reference -> key(reference).ifPresent(keys::add));
            return keys.isEmpty() ? Map.of() : finding.find(type, keys);
        }

        private Optional<KeyValue> key(Reference reference) {
            return reference instanceof ResourceIdentifier identifier
                    ? ResourceId.decode(type.type().key(), identifier.id())
                    : Optional.empty();
        }

        private static Problem missing(Reference reference) {
            String id = reference instanceof ResourceIdentifier identifier ? identifier.id() : "";
            return Problem.of(
                    ProblemCode.RELATED_NOT_FOUND,
                    "There is no resource '%s' of type '%s'".formatted(id, reference.type()));
        }
    }
}
