package dev.coppice.starter.rows;

import dev.coppice.jsonapi.KeyValue;
import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.jsonapi.Relationship;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.jsonapi.query.Aggregation;
import dev.coppice.jsonapi.query.Include;
import dev.coppice.jsonapi.query.Query;
import dev.coppice.starter.CoppiceProperties;
import dev.coppice.starter.jpa.DatabaseTrouble;
import dev.coppice.starter.mapping.ApiModel;
import dev.coppice.starter.mapping.StoredField;
import dev.coppice.starter.mapping.StoredType;
import dev.coppice.starter.plan.Plans;
import dev.coppice.starter.plan.RowPlan;
import dev.coppice.starter.plan.Summary;
import dev.coppice.starter.plan.SummaryPlan;
import dev.coppice.starter.plan.SummaryPlan.Figures;
import dev.coppice.starter.plan.Versions;
import dev.coppice.starter.rows.Database.ReadFailed;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers queries, over JDBC and never as entities. An answer of several statements is read in one read-only transaction; a
 * single statement is one by itself.
 */
public final class ResourceReader {

    private final ApiModel model;
    private final Plans plans;
    private final Database database;
    private final DataSource dataSource;
    private final TransactionTemplate readOnly;
    private final Limits limits;
    private final Versions versionsInLists;

    /**
     * A reader of a database.
     *
     * @param limits how many resources may come along, and where counting ends
     * @param statement how long a statement may take where the engine does not say so itself
     * @param versionsInLists which resources of a list tell their version
     */
    public ResourceReader(
            ApiModel model,
            EntityManagerFactory factory,
            DataSource dataSource,
            Limits limits,
            Duration statement,
            Versions versionsInLists) {
        this.model = model;
        plans = new Plans(model);
        this.dataSource = dataSource;
        this.limits = limits;
        this.versionsInLists = versionsInLists;
        database = new Database(factory, statement);
        readOnly = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        readOnly.setReadOnly(true);
    }

    ApiModel model() {
        return model;
    }

    Plans plans() {
        return plans;
    }

    Database database() {
        return database;
    }

    int includeLimit() {
        return limits.include().resources();
    }

    /** A page of all resources of a type. */
    public ResourceResult list(ResourceType type, Query query) {
        return inTransaction(connection -> page(connection, listed(model.stored(type), query), query));
    }

    /**
     * All resources of a type that a query lets through, one after the other, with only a few held at any time. Nobody gets
     * the first one if there are more than may be exported.
     */
    public void export(ResourceType type, Query query, CoppiceProperties.Exports exports, Consumer<StoredRow> taker) {
        RowPlan plan = plan(model.stored(type), query);
        int most = exports.resources();
        readOnly.executeWithoutResult(status -> {
            Connection connection = DataSourceUtils.getConnection(dataSource);
            boolean tooMany = !database.rows(connection, plan.beyond(most)).isEmpty();
            if (tooMany) {
                throw new ProblemException(Problem.of(
                                ProblemCode.LIMIT_EXCEEDED,
                                "There are more than %d resources; export them in parts, with filters".formatted(most))
                        .atParameter("filter")
                        .with("limit", most));
            }
            database.stream(
                    connection,
                    plan.inOrder(),
                    exports.within(),
                    row -> taker.accept(new StoredRow(plan.selection(), row, 0)));
        });
    }

    /** Figures of all resources of a type, by groups; the groups in the order that is asked for. */
    public List<Figures> figures(ResourceType type, Query query, Aggregation aggregation) {
        SummaryPlan plan = new SummaryPlan(model, model.stored(type), query, aggregation);
        return inTransaction(connection -> figures(connection, plan, aggregation));
    }

    /** Figures of the resources that a to-many relationship leads to; empty if there is no resource with this key. */
    public Optional<List<Figures>> relatedFigures(
            ResourceType type, KeyValue key, Relationship toMany, Query query, Aggregation aggregation) {
        StoredType parent = model.stored(type);
        StoredField.ToMany field = (StoredField.ToMany) parent.field(toMany);
        SummaryPlan plan =
                new SummaryPlan(model, model.target(toMany), query, aggregation).relatedTo(parent, field, key);
        return inTransaction(connection ->
                exists(connection, type, key) ? Optional.of(figures(connection, plan, aggregation)) : Optional.empty());
    }

    private List<Figures> figures(Connection connection, SummaryPlan plan, Aggregation aggregation) {
        int most = limits.aggregates().groups();
        List<@Nullable Object[]> rows = summedUp(connection, plan.select(most + 1L));
        if (rows.size() > most) {
            throw new ProblemException(Problem.of(
                            ProblemCode.LIMIT_EXCEEDED,
                            "There are more than %d groups; narrow them with a filter or group by less".formatted(most))
                    .atParameter("GroupBy")
                    .with("limit", most));
        }
        return rows.stream()
                .map(plan::figures)
                .sorted(new FigureOrder(aggregation))
                .toList();
    }

    private List<@Nullable Object[]> summedUp(Connection connection, Summary summary) {
        try {
            return database.rows(connection, summary);
        } catch (ReadFailed failure) {
            if (!DatabaseTrouble.isOverflow(failure)) {
                throw failure;
            }
            throw new ProblemException(Problem.of(
                            ProblemCode.LIMIT_EXCEEDED,
                            "A sum is greater than the database can count; sum up less, with a filter")
                    .atParameter("Aggregate"));
        }
    }

    /** One resource with what is included; empty if there is none with this key. */
    public Optional<ResourceResult> one(ResourceType type, KeyValue key, Query query) {
        return query.includes().isEmpty()
                ? alone(connection -> one(connection, type, key, query))
                : inTransaction(connection -> one(connection, type, key, query));
    }

    /** As the other, inside the transaction of a write. */
    public Optional<ResourceResult> one(Connection connection, ResourceType type, KeyValue key, Query query) {
        RowPlan plan = plans.of(model.stored(type), query, Versions.ALWAYS).withKeys(List.of(key));
        List<StoredRow> found = rows(connection, plan, 0, 1);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(ResourceResult.single(found, included(connection, query, found)));
    }

    /** The version of a resource that nobody else changes until the transaction ends; empty if there is none. */
    public Optional<String> lockedVersion(Connection connection, ResourceType type, KeyValue key) {
        StoredType stored = model.stored(type);
        Query nothing = Query.none().showing(Map.of(type.name(), Set.of()));
        RowPlan plan = plans.of(stored, nothing, Versions.ALWAYS).withKeys(List.of(key));
        List<@Nullable Object[]> rows = stored.rows().isTable()
                ? database.lockedRows(connection, plan.all())
                : database.rows(connection, plan.all());
        return rows.stream().findFirst().map(row -> RowVersion.of(plan.selection(), row, 0));
    }

    /** Which of these attributes of a resource have values that are none of their types. */
    public List<String> unreadable(Connection connection, ResourceType type, KeyValue key, Set<String> attributes) {
        Query shown = Query.none().showing(Map.of(type.name(), attributes));
        RowPlan plan = plan(model.stored(type), shown).withKeys(List.of(key));
        return rows(connection, plan, 0, 1).stream()
                .findFirst()
                .map(StoredRow::unreadable)
                .orElse(List.of());
    }

    /** Those of some keys that there are resources for, as they are stored. */
    public List<KeyValue> existing(Connection connection, ResourceType type, Collection<KeyValue> keys) {
        Query nothing = Query.none().showing(Map.of(type.name(), Set.of()));
        RowPlan plan = plan(model.stored(type), nothing).withKeys(keys);
        return database.rows(connection, plan.all()).stream()
                .map(row -> plan.selection().key(row, 0))
                .toList();
    }

    /**
     * The resource that a to-one relationship leads to: no primary resource if it leads nowhere; empty if there is no
     * resource with this key in the first place.
     */
    public Optional<ResourceResult> related(ResourceType type, KeyValue key, Relationship toOne, Query query) {
        return inTransaction(connection -> {
            Optional<StoredRow> parent = parent(connection, type, key, toOne);
            if (parent.isEmpty()) {
                return Optional.empty();
            }
            KeyValue target = parent.get().toOne(toOne);
            Optional<ResourceResult> found = target == null
                    ? Optional.empty()
                    : one(connection, model.target(toOne).type(), target, query);
            return Optional.of(found.orElseGet(() -> ResourceResult.single(List.of(), List.of())));
        });
    }

    /** A page of the resources that a to-many relationship leads to; empty if there is no resource with this key. */
    public Optional<ResourceResult> relatedPage(ResourceType type, KeyValue key, Relationship toMany, Query query) {
        return inTransaction(connection -> {
            StoredType parent = model.stored(type);
            StoredField.ToMany field = (StoredField.ToMany) parent.field(toMany);
            RowPlan plan = listed(model.target(toMany), query).relatedTo(parent, field, List.of(key));
            ResourceResult result = page(connection, plan, query);
            boolean sureOfParent = !result.primary().isEmpty();
            return sureOfParent || exists(connection, type, key) ? Optional.of(result) : Optional.empty();
        });
    }

    private Optional<StoredRow> parent(Connection connection, ResourceType type, KeyValue key, Relationship toOne) {
        Query onlyLinkage = Query.none()
                .including(List.of(new Include(toOne, List.of())))
                .showing(Map.of(type.name(), Set.of(toOne.name())));
        RowPlan plan = plan(model.stored(type), onlyLinkage).withKeys(List.of(key));
        return rows(connection, plan, 0, 1).stream().findFirst();
    }

    private boolean exists(Connection connection, ResourceType type, KeyValue key) {
        RowPlan plan = plan(model.stored(type), Query.none()).withKeys(List.of(key));
        return database.number(connection, plan.count()) > 0;
    }

    private ResourceResult page(Connection connection, RowPlan plan, Query query) {
        Pages.Read read = new Pages(database, connection, plan, query, limits.page()).read();
        return new ResourceResult(read.rows(), included(connection, query, read.rows()), read.extent());
    }

    private List<StoredRow> included(Connection connection, Query query, List<StoredRow> primary) {
        return query.includes().isEmpty() ? List.of() : new Includes(this, connection, query).of(primary);
    }

    private List<StoredRow> rows(Connection connection, RowPlan plan, long offset, int size) {
        return database.rows(connection, plan.page(offset, size)).stream()
                .map(row -> new StoredRow(plan.selection(), row, 0))
                .toList();
    }

    private RowPlan listed(StoredType type, Query query) {
        return plans.of(type, query, versionsInLists);
    }

    private RowPlan plan(StoredType type, Query query) {
        return plans.of(type, query);
    }

    /** Saves the server the way that ends the transaction. */
    private <T> T alone(Function<Connection, T> statement) {
        try (Connection connection = dataSource.getConnection()) {
            return statement.apply(connection);
        } catch (SQLException unavailable) {
            throw new CannotGetJdbcConnectionException("No connection to the database", unavailable);
        }
    }

    private <T> T inTransaction(Function<Connection, T> work) {
        @Nullable T result = readOnly.execute(status -> work.apply(DataSourceUtils.getConnection(dataSource)));
        return Objects.requireNonNull(result);
    }
}
