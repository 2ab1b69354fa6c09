package dev.coppice.starter.mapping;

import org.hibernate.metamodel.mapping.JdbcMapping;

/**
 * A column of a type's rows.
 *
 * @param expression as statements spell it behind an alias; where it is computed, {@code {@}} stands for the alias
 * @param values how its values are bound and read
 */
public record StoredColumn(String expression, JdbcMapping values) {

    private static final String ALIAS = "{@}";

    /** Whether its texts may stand for values of a type which only the database knows. */
    public boolean mayBeCarried() {
        return isUntyped(values);
    }

    /** Whether values are texts that the database reads as what they are compared with. */
    public static boolean isUntyped(JdbcMapping values) {
        return values instanceof UntypedText;
    }

    /** Whether it is more than a name. */
    public boolean isExpression() {
        return expression.contains(ALIAS);
    }

    /** The column of the rows that are known by an alias. */
    public String of(String alias) {
        return expression.contains(ALIAS) ? expression.replace(ALIAS, alias) : alias + "." + expression;
    }
}
