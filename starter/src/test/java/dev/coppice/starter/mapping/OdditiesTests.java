package dev.coppice.starter.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class OdditiesTests {

    @Test
    void theLogNamesEachAttributeOnce() {
        Logger logger = (Logger) LoggerFactory.getLogger(Oddities.class);
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        logger.addAppender(logged);
        Oddities oddities = new Oddities();

        oddities.met("orders", "status");
        oddities.met("orders", "status");
        oddities.met("crates", "status");

        logger.detachAppender(logged);
        assertThat(logged.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "The database holds something for 'status' of 'orders' that is no value of its type;"
                                + " 'meta.unreadable' of the resource tells what",
                        "The database holds something for 'status' of 'crates' that is no value of its type;"
                                + " 'meta.unreadable' of the resource tells what");
    }
}
