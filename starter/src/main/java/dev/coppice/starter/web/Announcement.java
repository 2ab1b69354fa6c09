package dev.coppice.starter.web;

import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceType;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Tells in one line of the log, once the server answers, where it does and what it serves. */
final class Announcement implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger("dev.coppice.starter");
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "0:0:0:0:0:0:0:0");

    private final ResourceGraph graph;
    private final Environment environment;
    private final boolean admin;

    Announcement(ResourceGraph graph, Environment environment, boolean admin) {
        this.graph = graph;
        this.environment = environment;
        this.admin = admin;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        LOG.info("{}", text());
    }

    String text() {
        long resources = graph.types().size();
        long readOnly = graph.types().stream().filter(Announcement::isReadOnly).count();
        String counted = resources == 1 ? "1 resource" : resources + " resources";
        String ofThem = readOnly == 0 ? "" : " (%d read-only)".formatted(readOnly);
        String api = root() + ApiHandler.BASE;
        String app = admin ? "; admin app at %s%s/".formatted(root(), AdminHandler.BASE) : "";
        return "%s%s at %s, described in %s/openapi.json%s".formatted(counted, ofThem, api, api, app);
    }

    private String root() {
        String scheme = isSecure() ? "https" : "http";
        String address = environment.getProperty("server.address", "localhost");
        String host = EVERYWHERE.contains(address) ? "localhost" : address;
        String port = environment.getProperty("local.server.port", "");
        String context = environment.getProperty("server.servlet.context-path", "");
        return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + context;
    }

    private boolean isSecure() {
        return Set.of("server.ssl.bundle", "server.ssl.certificate", "server.ssl.key-store").stream()
                .anyMatch(environment::containsProperty);
    }

    private static boolean isReadOnly(ResourceType type) {
        return Set.of(ResourceType.Operation.values()).stream().noneMatch(type::allows);
    }
}
