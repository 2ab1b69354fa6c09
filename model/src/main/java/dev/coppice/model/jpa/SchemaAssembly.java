package dev.coppice.model.jpa;

import dev.coppice.model.EnumClass;
import dev.coppice.schema.Check;
import dev.coppice.schema.Column;
import dev.coppice.schema.ColumnValue;
import dev.coppice.schema.ColumnValue.Identity.Mode;
import dev.coppice.schema.Constraints;
import dev.coppice.schema.EnumType;
import dev.coppice.schema.Index;
import dev.coppice.schema.PrimaryKey;
import dev.coppice.schema.Schema;
import dev.coppice.schema.Sequence;
import dev.coppice.schema.SqlType;
import dev.coppice.schema.Table;
import dev.coppice.schema.TableName;
import dev.coppice.schema.UniqueConstraint;
import dev.coppice.schema.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.generator.Generator;
import org.hibernate.id.IdentityGenerator;
import org.hibernate.mapping.PersistentClass;

/** Puts together the schema that the classes need. */
final class SchemaAssembly {

    private final MetadataImplementor metadata;
    private final StoredNames names;
    private final ColumnLayout layout;
    private final ColumnTypes types;
    private final KeyReading keys;
    private final Map<TableName, EnumType> enums = new TreeMap<>();
    private final Set<org.hibernate.mapping.Table> counted = new HashSet<>();

    SchemaAssembly(MetadataImplementor metadata, StoredNames names) {
        this.metadata = metadata;
        this.names = names;
        this.layout = ColumnLayout.of(metadata);
        this.types = new ColumnTypes(metadata);
        this.keys = new KeyReading(names);
        metadata.getEntityBindings().stream()
                .filter(this::isCounted)
                .map(PersistentClass::getRootTable)
                .forEach(counted::add);
    }

    Schema schema() {
        List<Table> tables = new ArrayList<>();
        List<View> views = new ArrayList<>();
        for (org.hibernate.mapping.Table mapped : metadata.collectTableMappings()) {
            if (mapped.isPhysicalTable() && !mapped.isSubselect()) {
                Table table = table(mapped);
                if (mapped.isView() || names.isView(table.name())) {
                    String query = mapped.getViewQuery() == null ? "" : mapped.getViewQuery();
                    views.add(new View(table.name(), table.columns(), query, false, table.comment()));
                } else {
                    tables.add(table);
                }
            }
        }
        return new Schema(tables, views, List.copyOf(enums.values()), List.of(), sequences(), List.of());
    }

    private Table table(org.hibernate.mapping.Table mapped) {
        TableName name = names.table(mapped);
        List<Column> columns = layout.columns(mapped).stream()
                .map(column -> column(mapped, name, column))
                .toList();
        return new Table(
                name, columns, constraints(mapped, name), indexes(mapped, name), List.of(), null, mapped.getComment());
    }

    private Column column(org.hibernate.mapping.Table mapped, TableName table, org.hibernate.mapping.Column column) {
        boolean isKey = mapped.getPrimaryKey() != null && mapped.getPrimaryKey().containsColumn(column);
        boolean nullable = column.isNullable() && !isKey && !layout.isPromised(mapped, column);
        return new Column(
                names.column(table, column),
                type(column),
                ColumnTypes.spelling(column),
                nullable,
                value(mapped, column, isKey),
                column.getCollation(),
                column.getComment());
    }

    private SqlType type(org.hibernate.mapping.Column column) {
        return types.findNamedWords(column)
                .map(words -> {
                    TableName name = names.type(column.getSqlType() == null ? words.className() : column.getSqlType());
                    List<String> values = words.constants().stream()
                            .map(EnumClass.Constant::value)
                            .toList();
                    return (SqlType) new SqlType.Named(enums.computeIfAbsent(name, first -> new EnumType(first, values))
                            .name());
                })
                .orElseGet(() -> types.of(column));
    }

    private ColumnValue value(org.hibernate.mapping.Table mapped, org.hibernate.mapping.Column column, boolean isKey) {
        if (column.getGeneratedAs() != null) {
            return new ColumnValue.Generated(column.getGeneratedAs(), true);
        }
        if (isKey && counted.contains(mapped) && mapped.getPrimaryKey().getColumnSpan() == 1) {
            return new ColumnValue.Identity(mode());
        }
        return column.getDefaultValue() == null
                ? ColumnValue.GIVEN
                : new ColumnValue.Expression(column.getDefaultValue());
    }

    private Mode mode() {
        return switch (names.engine()) {
            case "sqlite" -> Mode.ROW_ID;
            case "mariadb" -> Mode.AUTO_INCREMENT;
            default -> Mode.BY_DEFAULT;
        };
    }

    private boolean isCounted(PersistentClass entity) {
        if (entity.isInherited()) {
            return false;
        }
        Generator generator = Generators.of(metadata, entity);
        return generator instanceof IdentityGenerator;
    }

    private Constraints constraints(org.hibernate.mapping.Table mapped, TableName table) {
        PrimaryKey key = mapped.getPrimaryKey() == null
                ? null
                : new PrimaryKey(
                        null, keys.columns(table, mapped.getPrimaryKey().getColumns()));
        List<UniqueConstraint> unique = keys.unique(mapped, table);
        return new Constraints(key, keys.foreignKeys(mapped, table), unique, checks(mapped));
    }

    private static List<Check> checks(org.hibernate.mapping.Table mapped) {
        List<Check> checks = new ArrayList<>();
        mapped.getChecks().forEach(check -> checks.add(new Check(check.getName(), check.getConstraint())));
        mapped.getColumns()
                .forEach(column -> column.getCheckConstraints()
                        .forEach(check -> checks.add(new Check(check.getName(), check.getConstraint()))));
        return checks;
    }

    private List<Index> indexes(org.hibernate.mapping.Table mapped, TableName table) {
        return mapped.getIndexes().values().stream()
                .map(index -> keys.index(index, table))
                .toList();
    }

    private List<Sequence> sequences() {
        List<Sequence> sequences = new ArrayList<>();
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            namespace.getSequences().forEach(sequence -> sequences.add(sequence(sequence)));
        }
        return sequences;
    }

    private Sequence sequence(org.hibernate.boot.model.relational.Sequence sequence) {
        return new Sequence(
                names.sequence(sequence),
                sequence.getInitialValue(),
                sequence.getIncrementSize(),
                1,
                Long.MAX_VALUE,
                false);
    }
}
