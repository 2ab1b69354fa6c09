package dev.coppice.starter.mapping;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log which attributes have stored values that are none of their types: each attribute once, however many rows and
 * requests meet them. Safe for use by many threads.
 */
final class Oddities {

    private static final Logger LOG = LoggerFactory.getLogger(Oddities.class);

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    void met(String type, String attribute) {
        if (told.add(type + "." + attribute)) {
            LOG.warn(
                    "The database holds something for '{}' of '{}' that is no value of its type; 'meta.unreadable' of the"
                            + " resource tells what",
                    attribute,
                    type);
        }
    }
}
