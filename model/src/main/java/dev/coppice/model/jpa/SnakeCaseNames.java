package dev.coppice.model.jpa;

import java.util.Locale;
import java.util.regex.Pattern;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.boot.model.source.spi.AttributePath;

/**
 * The rule by which a running project finds the column of an attribute that names none: {@code dateShipped} is stored in
 * {@code date_shipped}. Said here once more, as the workshop does not know the starter.
 */
final class SnakeCaseNames extends ImplicitNamingStrategyJpaCompliantImpl {

    private static final long serialVersionUID = 1L;
    private static final Pattern WORD_START = Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})");

    @Override
    protected String transformAttributePath(AttributePath path) {
        return WORD_START.matcher(path.getProperty()).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
