package com.acme.shop;

import java.util.Locale;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.boot.model.source.spi.AttributePath;

/** Columns are called like their attributes, in snake case: the rule that the created entity classes count on. */
public final class SnakeCaseNames extends ImplicitNamingStrategyJpaCompliantImpl {

    private static final long serialVersionUID = 1L;

    @Override
    protected String transformAttributePath(AttributePath path) {
        return path.getProperty().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
