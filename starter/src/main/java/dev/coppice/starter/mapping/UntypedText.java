package dev.coppice.starter.mapping;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.ValueExtractor;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;

/**
 * How a text is bound that may stand for a value of a type which only PostgreSQL knows: it reads the text as what it is
 * compared with, an address or a range, instead of refusing a text there. Elsewhere, a text like others.
 */
record UntypedText(JdbcMapping text) implements JdbcMapping {

    /** The values of a column: of one that is never written, its type may be any; the others are what the mapping says. */
    static JdbcMapping valuesOf(SelectableMapping column) {
        JdbcMapping values = column.getJdbcMapping();
        boolean isWritten = column.isInsertable() || column.isUpdateable();
        boolean isText = values.getJavaTypeDescriptor().getJavaTypeClass() == String.class
                && values.getJdbcType().getJdbcTypeCode() == Types.VARCHAR;
        return isText && !isWritten ? new UntypedText(values) : values;
    }

    @Override
    public JavaType<?> getJavaTypeDescriptor() {
        return text.getJavaTypeDescriptor();
    }

    @Override
    public JdbcType getJdbcType() {
        return text.getJdbcType();
    }

    @Override
    public ValueExtractor<?> getJdbcValueExtractor() {
        return text.getJdbcValueExtractor();
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // As Hibernate declares it.
    public ValueBinder getJdbcValueBinder() {
        return new Binder(text.getJdbcValueBinder());
    }

    private record Binder(ValueBinder<Object> text) implements ValueBinder<Object> {

        @Override
        public void bind(PreparedStatement statement, Object value, int index, WrapperOptions options)
                throws SQLException {
            if (options.getDialect() instanceof PostgreSQLDialect) {
                statement.setObject(index, value, Types.OTHER);
            } else {
                text.bind(statement, value, index, options);
            }
        }

        @Override
        public void bind(CallableStatement statement, Object value, String name, WrapperOptions options)
                throws SQLException {
            text.bind(statement, value, name, options);
        }
    }
}
