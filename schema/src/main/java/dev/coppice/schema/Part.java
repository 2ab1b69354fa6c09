package dev.coppice.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing of a schema that can come, go or change by itself, under the names that it has in that schema. */
public sealed interface Part {

    /** A table or view that it belongs to or is; empty where it belongs to the schema itself. */
    Optional<TableName> findTable();

    /** A table with everything that belongs to it. */
    record WholeTable(Table table) implements Part {
        @Override
        public Optional<TableName> findTable() {
            return Optional.of(table.name());
        }
    }

    /** What a table is apart from the parts that belong to it. */
    record TableItself(
            TableName table,
            @Nullable Partitioning partitioning,
            @Nullable String comment,
            List<String> options) implements Part {
        public TableItself {
            options = List.copyOf(options);
        }

        public static TableItself of(Table table) {
            return new TableItself(table.name(), table.partitioning(), table.comment(), table.options());
        }

        @Override
        public Optional<TableName> findTable() {
            return Optional.of(table);
        }
    }

    /**
     * A column of a table.
     *
     * @param position among the columns of the table, from 0
     */
    record TableColumn(TableName table, Column column, int position) implements Part {
        @Override
        public Optional<TableName> findTable() {
            return Optional.of(table);
        }
    }

    /** In which order the columns of a table stand. */
    record ColumnOrder(TableName table, List<String> columns) implements Part {
        public ColumnOrder {
            columns = List.copyOf(columns);
        }

        @Override
        public Optional<TableName> findTable() {
            return Optional.of(table);
        }
    }

    /** The primary key of a table. */
    record TableKey(TableName table, PrimaryKey key) implements Part {
        @Override
        public Optional<TableName> findTable() {
            return Optional.of(table);
        }
    }

    /** A foreign key of a table. */
    record TableReference(TableName table, ForeignKey key) implements Part {
        @Override
        public Optional<TableName> findTable() {
            return Optional.of(table);
        }
    }

    /** A unique constraint of a table. */
    record TableUnique(TableName table, UniqueConstraint constraint) implements Part {
        @Override
        public Optional<TableName> findTable() {
            return Optional.of(table);
        }
    }

    /** A check of a table. */
    record TableCheck(TableName table, Check check) implements Part {
        @Override
        public Optional<TableName> findTable() {
            return Optional.of(table);
        }
    }

    /** An index of a table or materialised view. */
    record TableIndex(TableName table, Index index) implements Part {
        @Override
        public Optional<TableName> findTable() {
            return Optional.of(table);
        }
    }

    /** A trigger of a table or view. */
    record TableTrigger(TableName table, Trigger trigger) implements Part {
        @Override
        public Optional<TableName> findTable() {
            return Optional.of(table);
        }
    }

    /** A view with everything that belongs to it. */
    record WholeView(View view) implements Part {
        @Override
        public Optional<TableName> findTable() {
            return Optional.of(view.name());
        }
    }

    /** A list of words. */
    record SchemaEnum(EnumType type) implements Part {
        @Override
        public Optional<TableName> findTable() {
            return Optional.empty();
        }
    }

    /** A narrowed type. */
    record SchemaDomain(Domain domain) implements Part {
        @Override
        public Optional<TableName> findTable() {
            return Optional.empty();
        }
    }

    /** A counter. */
    record SchemaSequence(Sequence sequence) implements Part {
        @Override
        public Optional<TableName> findTable() {
            return Optional.empty();
        }
    }

    /** A function or procedure. */
    record SchemaRoutine(Routine routine) implements Part {
        @Override
        public Optional<TableName> findTable() {
            return Optional.empty();
        }
    }
}
