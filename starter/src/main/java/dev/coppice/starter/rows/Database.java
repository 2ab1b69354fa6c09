package dev.coppice.starter.rows;

import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import dev.coppice.starter.jpa.DatabaseTrouble;
import dev.coppice.starter.jpa.Dialects;
import dev.coppice.starter.jpa.GuardedNames;
import dev.coppice.starter.jpa.StatementClock;
import dev.coppice.starter.jpa.StatementClock.Watch;
import dev.coppice.starter.plan.Count;
import dev.coppice.starter.plan.Estimate;
import dev.coppice.starter.plan.Parameter;
import dev.coppice.starter.plan.Select;
import dev.coppice.starter.plan.Summary;
import dev.coppice.starter.plan.Term;
import dev.coppice.starter.sql.SqlText;
import dev.coppice.starter.sql.SqlWriter;
import dev.coppice.starter.sql.Streaming;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.hibernate.type.descriptor.WrapperOptions;
import org.jspecify.annotations.Nullable;

/**
 * Sends statements and reads what comes back, value by value as Hibernate's mapping has it. The settings by which Hibernate
 * shows or changes its statements apply to these, too.
 */
final class Database {

    /** Rows that a driver fetches at once where it can be told. */
    private static final int BATCH = 200;

    private final SqlWriter writer;
    private final SessionFactoryImplementor sessions;
    private final StatementInspector inspector;
    private final JdbcMapping texts;
    private final boolean isPostgreSql;
    private final Duration atMost;
    private final @Nullable StatementClock clock;
    private final ColumnReader values;

    /** @param atMost how long a statement may take where the engine does not end it itself; zero for any time */
    Database(EntityManagerFactory factory, Duration atMost) {
        this.atMost = atMost;
        sessions = factory.unwrap(SessionFactoryImplementor.class);
        writer = new SqlWriter(Dialects.of(factory));
        isPostgreSql = Dialects.of(factory) instanceof PostgreSQLDialect;
        texts = Objects.requireNonNull(
                sessions.getTypeConfiguration().getBasicTypeForJavaType(String.class), "a type for texts");
        StatementInspector chosen = sessions.getSessionFactoryOptions().getStatementInspector();
        values = new ColumnReader(sessions);
        clock = writer.endsStatements() || atMost.isZero() ? null : new StatementClock();
        inspector = chosen == null ? new GuardedNames() : chosen;
    }

    /** The rows, each with a value for each column. */
    List<@Nullable Object[]> rows(Connection connection, Select select) {
        return rows(connection, select, writer.write(select));
    }

    /** The rows, which nobody else changes until the transaction ends. */
    List<@Nullable Object[]> lockedRows(Connection connection, Select select) {
        return rows(connection, select, writer.writeLocking(select));
    }

    private List<@Nullable Object[]> rows(Connection connection, Select select, SqlText text) {
        JdbcMapping[] columns = select.columns().stream().map(this::values).toArray(JdbcMapping[]::new);
        return query(connection, text, result -> {
            List<@Nullable Object[]> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row(result, columns));
            }
            return rows;
        });
    }

    long number(Connection connection, Count count) {
        return query(connection, writer.write(count), result -> {
            result.next();
            return result.getLong(1);
        });
    }

    /** The rows of figures: columns as the mapping has them, numbers of rows as such, sums with all digits. */
    List<@Nullable Object[]> rows(Connection connection, Summary summary) {
        List<Term> terms = new ArrayList<>(summary.groups());
        terms.addAll(summary.figures());
        return query(connection, writer.write(summary), result -> {
            List<@Nullable Object[]> rows = new ArrayList<>();
            while (result.next()) {
                @Nullable Object[] row = new Object[terms.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = value(result, i + 1, terms.get(i));
                }
                rows.add(row);
            }
            return rows;
        });
    }

    private @Nullable Object value(ResultSet result, int index, Term term) throws SQLException {
        return switch (term) {
            case Term.RowCount() -> result.getLong(index);
            case Term.Figure(Term.Function function, Term.Column column)
            when function == Term.Function.COUNT -> result.getLong(index);
            case Term.Figure(Term.Function function, Term.Column column)
            when function == Term.Function.SUM ->
                isFloating(column) ? floating(result, index) : result.getBigDecimal(index);
            default -> values.read(result, index, values(term));
        };
    }

    private boolean isFloating(Term.Column column) {
        Class<?> javaClass = values(column).getJavaTypeDescriptor().getJavaTypeClass();
        return javaClass == Double.class || javaClass == Float.class;
    }

    /** Sums of floating-point numbers may be none. */
    private static @Nullable Double floating(ResultSet result, int index) throws SQLException {
        double sum = result.getDouble(index);
        return result.wasNull() ? null : sum;
    }

    /** What the statistics of the database say; empty where it has none. */
    OptionalLong estimate(Connection connection, Estimate estimate) {
        Optional<SqlText> sql = writer.write(estimate);
        if (sql.isEmpty()) {
            return OptionalLong.empty();
        }
        return query(connection, sql.get(), result -> {
            long known = result.next() ? result.getLong(1) : 0;
            return known > 0 ? OptionalLong.of(known) : OptionalLong.empty();
        });
    }

    private interface Reading<T> {
        T read(ResultSet result) throws SQLException;
    }

    @SuppressWarnings("try") // The watch does its work by itself.
    private <T> T query(Connection connection, SqlText sql, Reading<T> reading) {
        try (PreparedStatement statement = prepared(connection, sql);
                Watch watch = clock == null ? null : clock.start(statement::cancel, atMost);
                ResultSet result = statement.executeQuery()) {
            return reading.read(result);
        } catch (SQLException refused) {
            throw failure(refused, sql);
        }
    }

    private PreparedStatement prepared(Connection connection, SqlText sql) throws SQLException {
        String text = inspector.inspect(sql.text());
        sessions.getJdbcServices().getSqlStatementLogger().logStatement(text);
        PreparedStatement statement = connection.prepareStatement(text);
        try {
            for (int i = 0; i < sql.parameters().size(); i++) {
                bind(statement, i + 1, sql.parameters().get(i));
            }
            return statement;
        } catch (SQLException | RuntimeException unfit) {
            statement.close();
            throw unfit;
        }
    }

    /**
     * Gives the rows away one by one, with no more than a few of them held at any time. Nothing else can be read over the
     * connection meanwhile.
     */
    @SuppressWarnings("try") // The watch does its work by itself.
    void stream(Connection connection, Select select, Duration atMost, Consumer<@Nullable Object[]> rows) {
        JdbcMapping[] columns = select.columns().stream().map(this::values).toArray(JdbcMapping[]::new);
        Streaming streaming = writer.streaming(atMost);
        SqlText sql = writer.write(select);
        try {
            execute(connection, streaming.before());
            try (PreparedStatement statement = prepared(connection, sql);
                    TimeLimit limit = TimeLimit.of(statement, streaming.timing())) {
                limit.set(atMost);
                statement.setFetchSize(BATCH);
                try (Watch watch = clock == null ? null : clock.start(statement::cancel, atMost);
                        ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        rows.accept(row(result, columns));
                    }
                }
            }
        } catch (SQLException refused) {
            throw failure(refused, sql);
        }
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        for (String sql : statements) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    @SuppressWarnings("unchecked") // A mapping's binder takes what the mapping makes of its own values.
    private void bind(PreparedStatement statement, int index, Parameter parameter) throws SQLException {
        switch (parameter) {
            case Parameter.Value(JdbcMapping values, Object value) ->
                values.getJdbcValueBinder().bind(statement, values.convertToRelationalValue(value), index, options());
            case Parameter.Text(String text) -> statement.setString(index, text);
            case Parameter.Kept(String text) when isPostgreSql -> statement.setObject(index, text, Types.OTHER);
            case Parameter.Kept(String text) -> statement.setString(index, text);
            case Parameter.Amount(long amount) -> statement.setLong(index, amount);
        }
    }

    private @Nullable Object[] row(ResultSet result, JdbcMapping[] columns) throws SQLException {
        @Nullable Object[] row = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            row[i] = values.read(result, i + 1, columns[i]);
        }
        return row;
    }

    private WrapperOptions options() {
        return sessions.getWrapperOptions();
    }

    private JdbcMapping values(Term term) {
        return switch (term) {
            case Term.Column(String alias, var column) -> column.values();
            case Term.AsKept(Term.Column column) -> writer.keepsTimesAsText() ? texts : values(column);
            case Term.Span span -> texts;
            case Term.Figure(Term.Function function, Term.Column column) -> values(column);
            case Term.RowCount count -> throw new IllegalStateException("A number of rows has no mapping");
        };
    }

    /** PostgreSQL has types whose values it neither compares nor sorts: points, documents of XML. */
    private static RuntimeException failure(SQLException refused, SqlText sql) {
        boolean asksForCarried = sql.parameters().stream().anyMatch(Parameter::isUntyped);
        if (asksForCarried && DatabaseTrouble.isMisspelled(refused)) {
            return new ProblemException(Problem.of(
                    ProblemCode.INVALID_PARAMETER_VALUE,
                    "The database cannot read a value of the request as one of the type that it is compared with"));
        }
        return DatabaseTrouble.isIncomparable(refused)
                ? new ProblemException(Problem.of(
                        ProblemCode.UNSUPPORTED_OPERATOR,
                        "The database cannot compare or sort values of a type that this asks about"))
                : new ReadFailed(refused);
    }

    /** What the database said instead of rows. */
    static final class ReadFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private ReadFailed(SQLException cause) {
            super(cause);
        }
    }
}
