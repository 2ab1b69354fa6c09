package dev.coppice.starter.jpa;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.spi.JdbcServices;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.BasicBinder;
import org.hibernate.type.descriptor.jdbc.CharJdbcType;

/**
 * Sends texts of a fixed length to PostgreSQL without a type, so that it takes the type of the column that they meet: as
 * {@code varchar}, which is another one there, they would keep the column's index from being used.
 */
public final class FixedTexts implements TypeContributor {

    @Override
    public void contribute(TypeContributions types, ServiceRegistry services) {
        if (services.requireService(JdbcServices.class).getDialect() instanceof PostgreSQLDialect) {
            types.contributeJdbcType(new Untyped());
        }
    }

    private static final class Untyped extends CharJdbcType {

        private static final long serialVersionUID = 1L;

        @Override
        public <X> ValueBinder<X> getBinder(JavaType<X> javaType) {
            return new BasicBinder<>(javaType, this) {

                private static final long serialVersionUID = 1L;

                @Override
                protected void doBind(PreparedStatement statement, X value, int index, WrapperOptions options)
                        throws SQLException {
                    statement.setObject(index, javaType.unwrap(value, String.class, options), Types.OTHER);
                }

                @Override
                protected void doBind(CallableStatement statement, X value, String name, WrapperOptions options)
                        throws SQLException {
                    statement.setObject(name, javaType.unwrap(value, String.class, options), Types.OTHER);
                }
            };
        }
    }
}
