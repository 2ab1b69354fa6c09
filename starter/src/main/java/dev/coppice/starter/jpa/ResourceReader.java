package dev.coppice.starter.jpa;

import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.query.Filter;
import dev.coppice.jsonapi.query.Include;
import dev.coppice.jsonapi.query.Page;
import dev.coppice.jsonapi.query.Query;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers queries. Every answer is read in one read-only transaction, as values and never as entities. */
public final class ResourceReader {

    private final ApiModel model;
    private final EntityManager entityManager;
    private final Matching matching;
    private final TransactionTemplate readOnly;
    private final int includeLimit;

    ResourceReader(
            ApiModel model, EntityManager entityManager, PlatformTransactionManager transactions, int includeLimit) {
        this.model = model;
        this.entityManager = entityManager;
        this.includeLimit = includeLimit;
        matching = Matching.of(Dialects.of(entityManager.getEntityManagerFactory()));
        readOnly = new TransactionTemplate(transactions);
        readOnly.setReadOnly(true);
    }

    /** A page of all resources of a type. */
    public ResourceResult list(ResourceType type, Query query) {
        return inTransaction(session -> page(session, rows(model.stored(type), query), query));
    }

    /** One resource with what is included; empty if there is none with this key. */
    public Optional<ResourceResult> one(ResourceType type, KeyValue key, Query query) {
        return inTransaction(session -> one(session, type, key, query));
    }

    /** As {@link #one}, inside the transaction of a write. */
    Optional<ResourceResult> one(Session session, ResourceType type, KeyValue key, Query query) {
        List<StoredRow> found =
                rows(model.stored(type), query).withKeys(List.of(key)).page(session, 0, 1);
        return found.isEmpty() ? Optional.empty() : Optional.of(result(session, query, found, 1));
    }

    /**
     * The resource that a to-one relationship leads to: no primary resource if it leads nowhere; empty if there is no
     * resource with this key in the first place.
     */
    public Optional<ResourceResult> related(ResourceType type, KeyValue key, Relationship toOne, Query query) {
        return inTransaction(session -> {
            Optional<StoredRow> parent = parent(session, type, key, toOne);
            if (parent.isEmpty()) {
                return Optional.empty();
            }
            KeyValue target = parent.get().toOne(toOne);
            Optional<ResourceResult> found = target == null
                    ? Optional.empty()
                    : one(session, model.target(toOne).type(), target, query);
            return Optional.of(found.orElseGet(() -> new ResourceResult(List.of(), List.of(), 0)));
        });
    }

    /** A page of the resources that a to-many relationship leads to; empty if there is no resource with this key. */
    public Optional<ResourceResult> relatedPage(ResourceType type, KeyValue key, Relationship toMany, Query query) {
        return inTransaction(session -> {
            StoredType parent = model.stored(type);
            StoredField.ToMany field = (StoredField.ToMany) parent.field(toMany);
            RowQuery rows = rows(model.target(toMany), query).relatedTo(parent, field, List.of(key));
            ResourceResult result = page(session, rows, query);
            boolean sureOfParent = result.total() > 0;
            return sureOfParent || exists(session, type, key) ? Optional.of(result) : Optional.empty();
        });
    }

    private Optional<StoredRow> parent(Session session, ResourceType type, KeyValue key, Relationship toOne) {
        Query onlyLinkage = new Query(
                Filter.ALL,
                List.of(),
                null,
                List.of(new Include(toOne, List.of())),
                Map.of(type.name(), Set.of(toOne.name())),
                Map.of());
        return rows(model.stored(type), onlyLinkage).withKeys(List.of(key)).page(session, 0, 1).stream()
                .findFirst();
    }

    private boolean exists(Session session, ResourceType type, KeyValue key) {
        return rows(model.stored(type), Query.none()).withKeys(List.of(key)).count(session) > 0;
    }

    private ResourceResult page(Session session, RowQuery rows, Query query) {
        Page page = query.pageOfCollection();
        List<StoredRow> found = rows.page(session, page.offset(), page.size());
        boolean isLastPage = found.size() < page.size() && (page.offset() == 0 || !found.isEmpty());
        long total = isLastPage ? page.offset() + found.size() : rows.count(session);
        return result(session, query, found, total);
    }

    private ResourceResult result(Session session, Query query, List<StoredRow> primary, long total) {
        List<StoredRow> included = query.includes().isEmpty()
                ? List.of()
                : new Includes(model, session, query, matching, includeLimit).of(primary);
        return new ResourceResult(primary, included, total);
    }

    private RowQuery rows(StoredType type, Query query) {
        return new RowQuery(model, type, query, matching);
    }

    private <T> T inTransaction(Function<Session, T> work) {
        @Nullable T result = readOnly.execute(status -> work.apply(entityManager.unwrap(Session.class)));
        return Objects.requireNonNull(result);
    }
}
