package dev.coppice.starter.jpa;

import java.util.Locale;
import java.util.regex.Pattern;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.boot.model.source.spi.AttributePath;

/** The column of an attribute that does not name one: {@code dateShipped} is stored in {@code date_shipped}. */
final class SnakeCaseNames extends ImplicitNamingStrategyJpaCompliantImpl {

    private static final long serialVersionUID = 1L;
    private static final Pattern WORD_START = Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})");

    @Override
    protected String transformAttributePath(AttributePath path) {
        return snakeCase(path.getProperty());
    }

    static String snakeCase(String attribute) {
        return WORD_START.matcher(attribute).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
