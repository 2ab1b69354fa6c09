package dev.coppice.starter.mapping;

import dev.coppice.starter.jpa.GuardedNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.CompositeIdentifierMapping;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an entity that are more, or less, than those of one table: inheritance, secondary tables, restrictions, soft
 * deletes. What Hibernate itself would read them with becomes a query with a name, and its columns are numbered.
 */
final class MappedQuery implements EntityColumns {

    private final StoredRows rows;
    private final Map<String, StoredColumn> columns;

    private MappedQuery(StoredRows rows, Map<String, StoredColumn> columns) {
        this.rows = rows;
        this.columns = columns;
    }

    static boolean isNeededFor(EntityPersister entity) {
        return !EntityColumns.isQuery(entity.getTableName())
                && entity instanceof AbstractEntityPersister mapped
                && (mapped.hasMultipleTables()
                        || mapped.hasWhereRestrictions()
                        || mapped.getSoftDeleteMapping() != null
                        || mapped.getSuperMappingType() != null);
    }

    static MappedQuery of(EntityPersister entity, SessionFactoryImplementor sessions) {
        Reading reading = new Reading(entity);
        String name =
                "rows_of_" + entity.getEntityName().replaceAll("\\W+", "_").toLowerCase(Locale.ROOT);
        String sql = new GuardedNames().inspect(translated(reading.query(), sessions));
        String definition = "%s(%s) as (%s)".formatted(name, String.join(", ", reading.names()), sql);
        return new MappedQuery(new StoredRows(name, definition), reading.columns);
    }

    @Override
    public StoredRows rows() {
        return rows;
    }

    @Override
    public StoredColumn of(SelectableMapping column) {
        return Objects.requireNonNull(columns.get(spelling(column)), column.getSelectionExpression());
    }

    private static String spelling(SelectableMapping column) {
        return column.getContainingTableExpression() + " " + column.getSelectionExpression();
    }

    /** The statement for a query of entities, caught on its way to the database. */
    private static String translated(String query, SessionFactoryImplementor sessions) {
        StatementInspector catcher = sql -> {
            throw new Caught(sql);
        };
        try (var session = sessions.withOptions().statementInspector(catcher).openSession()) {
            session.createSelectionQuery(query, Object[].class).getResultList();
        } catch (RuntimeException failure) {
            return caught(failure).sql;
        }
        throw new IllegalStateException("Hibernate sent no statement for: " + query);
    }

    private static Caught caught(RuntimeException failure) {
        @Nullable Throwable at = failure;
        while (at != null && !(at instanceof Caught)) {
            at = at.getCause();
        }
        if (at == null) {
            throw failure;
        }
        return (Caught) at;
    }

    private static final class Caught extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String sql;

        private Caught(String sql) {
            super(sql, null, false, false);
            this.sql = sql;
        }
    }

    /** Collects what is read of an entity. */
    private static final class Reading {

        private final EntityPersister entity;
        private final Map<String, StoredColumn> columns = new LinkedHashMap<>();
        private final List<String> paths = new ArrayList<>();

        Reading(EntityPersister entity) {
            this.entity = entity;
            EntityIdentifierMapping id = entity.getIdentifierMapping();
            if (id instanceof CompositeIdentifierMapping composite) {
                composite.getPartMappingType().getAttributeMappings().forEach(this::add);
            } else {
                id.forEachSelectable((i, column) -> add("r." + id.getAttributeName(), column));
            }
            entity.getAttributeMappings().forEach(this::add);
        }

        String query() {
            return "select " + String.join(", ", paths) + " from `" + entity.getJpaEntityName() + "` r";
        }

        List<String> names() {
            return columns.values().stream()
                    .map(StoredColumn::expression)
                    .distinct()
                    .toList();
        }

        private void add(AttributeMapping attribute) {
            String path = "r." + attribute.getAttributeName();
            if (attribute instanceof BasicValuedModelPart basic) {
                add(path, basic);
            } else if (attribute instanceof ToOneAttributeMapping toOne && pointsElsewhere(toOne)) {
                addForeignKey(path, toOne);
            }
        }

        private static boolean pointsElsewhere(ToOneAttributeMapping toOne) {
            return toOne.getSideNature() == org.hibernate.metamodel.mapping.ForeignKeyDescriptor.Nature.KEY;
        }

        /** Hibernate reads the key of what is pointed at from the columns that point. */
        private void addForeignKey(String path, ToOneAttributeMapping toOne) {
            List<String> members = pointedAt(toOne);
            toOne.getForeignKeyDescriptor()
                    .visitKeySelectables((i, column) -> add(path + "." + members.get(i), column));
        }

        private static List<String> pointedAt(ToOneAttributeMapping toOne) {
            EntityIdentifierMapping id = toOne.getAssociatedEntityMappingType().getIdentifierMapping();
            if (!toOne.isReferenceToPrimaryKey()) {
                return List.of(Objects.requireNonNull(toOne.getReferencedPropertyName()));
            }
            if (!(id instanceof CompositeIdentifierMapping composite)) {
                return List.of(Objects.requireNonNull(id.getAttributeName()));
            }
            List<String> members = new ArrayList<>();
            composite.getPartMappingType().getAttributeMappings().forEach(part -> members.add(part.getAttributeName()));
            return members;
        }

        private void add(String path, SelectableMapping column) {
            String spelling = spelling(column);
            if (!columns.containsKey(spelling)) {
                columns.put(spelling, new StoredColumn("c" + paths.size(), column.getJdbcMapping()));
                paths.add(path);
            }
        }
    }
}
