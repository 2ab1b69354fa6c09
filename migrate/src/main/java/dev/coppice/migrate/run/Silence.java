package dev.coppice.migrate.run;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/**
 * Flyway tells its log everything, with advice and advertisements; we tell people what they need. Public for Flyway alone,
 * which makes it by its name.
 */
public final class Silence implements LogCreator {

    @Override
    public Log createLogger(Class<?> of) {
        return new Nothing();
    }

    private static final class Nothing implements Log {

        @Override
        public void debug(String message) {}

        @Override
        public void info(String message) {}

        @Override
        public void warn(String message) {}

        @Override
        public void error(String message) {}

        @Override
        public void error(String message, Exception e) {}

        @Override
        public void notice(String message) {}
    }
}
