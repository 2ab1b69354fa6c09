package dev.coppice.starter.jpa;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.community.dialect.SQLiteDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.ValueExtractor;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.BasicBinder;
import org.hibernate.type.descriptor.jdbc.BasicExtractor;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.jspecify.annotations.Nullable;

/**
 * SQLite as its own date functions have it: dates and times are texts in ISO 8601, which sort and compare as they should.
 * Numbers that other programs left in such columns are read as what these programs meant.
 */
public final class SqliteDialect extends SQLiteDialect {

    public SqliteDialect(DialectResolutionInfo info) {
        super(info);
    }

    @Override
    public void contributeTypes(TypeContributions contributions, ServiceRegistry services) {
        super.contributeTypes(contributions, services);
        contributions.contributeJdbcType(
                new TextTime<>(SqlTypes.DATE, LocalDate.class, SqliteTime::print, SqliteTime::date));
        contributions.contributeJdbcType(
                new TextTime<>(SqlTypes.TIME, LocalTime.class, SqliteTime::print, SqliteTime::time));
        contributions.contributeJdbcType(
                new TextTime<>(SqlTypes.TIMESTAMP, LocalDateTime.class, SqliteTime::print, SqliteTime::timestamp));
        for (int code : new int[] {SqlTypes.TIMESTAMP_UTC, SqlTypes.TIMESTAMP_WITH_TIMEZONE}) {
            contributions.contributeJdbcType(
                    new TextTime<>(code, OffsetDateTime.class, SqliteTime::print, SqliteTime::offsetTimestamp));
        }
    }

    /** A point in time, stored as text; of what is none, nothing is read. */
    private record TextTime<T>(int code, Class<T> time, Function<T, String> print, Function<Object, T> parse)
            implements JdbcType {

        @Override
        public int getJdbcTypeCode() {
            return SqlTypes.VARCHAR;
        }

        @Override
        public int getDefaultSqlTypeCode() {
            return code;
        }

        @Override
        public <X> ValueBinder<X> getBinder(JavaType<X> javaType) {
            return new BasicBinder<>(javaType, this) {
                private static final long serialVersionUID = 1L;

                @Override
                protected void doBind(PreparedStatement statement, X value, int index, WrapperOptions options)
                        throws SQLException {
                    statement.setString(index, print.apply(javaType.unwrap(value, time, options)));
                }

                @Override
                protected void doBind(
                        java.sql.CallableStatement statement, X value, String name, WrapperOptions options)
                        throws SQLException {
                    statement.setString(name, print.apply(javaType.unwrap(value, time, options)));
                }
            };
        }

        @Override
        public <X> ValueExtractor<X> getExtractor(JavaType<X> javaType) {
            return new BasicExtractor<>(javaType, this) {
                private static final long serialVersionUID = 1L;

                @Override
                protected @Nullable X doExtract(ResultSet row, int index, WrapperOptions options) throws SQLException {
                    return wrap(row.getObject(index), options);
                }

                @Override
                protected @Nullable X doExtract(java.sql.CallableStatement call, int index, WrapperOptions options)
                        throws SQLException {
                    return wrap(call.getObject(index), options);
                }

                @Override
                protected @Nullable X doExtract(java.sql.CallableStatement call, String name, WrapperOptions options)
                        throws SQLException {
                    return wrap(call.getObject(name), options);
                }

                private @Nullable X wrap(@Nullable Object stored, WrapperOptions options) {
                    try {
                        return stored == null ? null : javaType.wrap(parse.apply(stored), options);
                    } catch (DateTimeException none) {
                        return null;
                    }
                }
            };
        }
    }
}
