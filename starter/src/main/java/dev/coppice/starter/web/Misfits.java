package dev.coppice.starter.web;

import dev.coppice.starter.jpa.MappingCheck;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Tells in the log what the classes map and the database does not have: once the server answers, which does not wait for
 * it, and when a request meets it later.
 */
final class Misfits implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger("dev.coppice.starter");
    private static final Duration REST = Duration.ofSeconds(10);

    private final MappingCheck check;
    private List<String> told = List.of();
    private Instant next = Instant.MIN;

    Misfits(MappingCheck check) {
        this.check = check;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        Thread.ofVirtual().name("mapping-check").start(this::areThere);
    }

    /** Whether there are any; those that are new are told. Where there are, the database has a rest before the next look. */
    synchronized boolean areThere() {
        if (!told.isEmpty() && Instant.now().isBefore(next)) {
            return true;
        }
        try {
            List<String> found = check.complaints();
            found.stream().filter(complaint -> !told.contains(complaint)).forEach(Misfits::tell);
            told = found;
        } catch (SQLException | RuntimeException e) {
            LOG.debug("The database could not be compared with the classes", e);
        }
        next = Instant.now().plus(REST);
        return !told.isEmpty();
    }

    private static void tell(String complaint) {
        LOG.warn(
                "{}: requests that need it are refused. Add it to the database, or take it out of the class",
                complaint);
    }
}
