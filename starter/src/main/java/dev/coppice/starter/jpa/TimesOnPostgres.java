package dev.coppice.starter.jpa;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetTime;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.spi.JdbcServices;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.BasicBinder;
import org.hibernate.type.descriptor.jdbc.OffsetTimeJdbcType;

/**
 * Times of a day with their offset on PostgreSQL, whose driver takes the values and refuses the code of their type. Found
 * by Hibernate as a service.
 */
public final class TimesOnPostgres implements TypeContributor {

    /** Called by Hibernate. */
    public TimesOnPostgres() {}

    @Override
    public void contribute(TypeContributions contributions, ServiceRegistry services) {
        if (services.requireService(JdbcServices.class).getDialect() instanceof PostgreSQLDialect) {
            contributions.contributeJdbcType(new OffsetTimes());
        }
    }

    private static final class OffsetTimes extends OffsetTimeJdbcType {

        private static final long serialVersionUID = 1L;

        @Override
        public <X> ValueBinder<X> getBinder(JavaType<X> javaType) {
            return new BasicBinder<>(javaType, this) {
                private static final long serialVersionUID = 1L;

                @Override
                protected void doBind(PreparedStatement statement, X value, int index, WrapperOptions options)
                        throws SQLException {
                    statement.setObject(index, javaType.unwrap(value, OffsetTime.class, options));
                }

                @Override
                protected void doBind(CallableStatement statement, X value, String name, WrapperOptions options)
                        throws SQLException {
                    statement.setObject(name, javaType.unwrap(value, OffsetTime.class, options));
                }

                @Override
                protected void doBindNull(PreparedStatement statement, int index, WrapperOptions options)
                        throws SQLException {
                    statement.setNull(index, Types.TIME_WITH_TIMEZONE);
                }

                @Override
                protected void doBindNull(CallableStatement statement, String name, WrapperOptions options)
                        throws SQLException {
                    statement.setNull(name, Types.TIME_WITH_TIMEZONE);
                }
            };
        }
    }
}
