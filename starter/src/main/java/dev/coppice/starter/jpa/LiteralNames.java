package dev.coppice.starter.jpa;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.jspecify.annotations.Nullable;

/** Takes names as the mapping has them; only a quote character inside of a quoted name is escaped for the engine. */
final class LiteralNames implements PhysicalNamingStrategy {

    @Override
    public @Nullable Identifier toPhysicalCatalogName(@Nullable Identifier name, JdbcEnvironment environment) {
        return escaped(name, environment);
    }

    @Override
    public @Nullable Identifier toPhysicalSchemaName(@Nullable Identifier name, JdbcEnvironment environment) {
        return escaped(name, environment);
    }

    @Override
    public @Nullable Identifier toPhysicalTableName(@Nullable Identifier name, JdbcEnvironment environment) {
        return escaped(name, environment);
    }

    @Override
    public @Nullable Identifier toPhysicalSequenceName(@Nullable Identifier name, JdbcEnvironment environment) {
        return escaped(name, environment);
    }

    @Override
    public @Nullable Identifier toPhysicalColumnName(@Nullable Identifier name, JdbcEnvironment environment) {
        return escaped(name, environment);
    }

    private static @Nullable Identifier escaped(@Nullable Identifier name, JdbcEnvironment environment) {
        if (name == null || !name.isQuoted()) {
            return name;
        }
        String quote = String.valueOf(environment.getDialect().closeQuote());
        return Identifier.toIdentifier(name.getText().replace(quote, quote + quote), true);
    }
}
