package dev.coppice.starter.web;

import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.ResourceType;
import dev.coppice.starter.grants.Views;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Tells in the log, once the server answers, where it does and what it serves in one line, and to whom in another. */
final class Announcement implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger("dev.coppice.starter");
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "0:0:0:0:0:0:0:0");

    private final ResourceGraph graph;
    private final Views views;
    private final Environment environment;
    private final boolean admin;

    Announcement(ResourceGraph graph, Views views, Environment environment, boolean admin) {
        this.graph = graph;
        this.views = views;
        this.environment = environment;
        this.admin = admin;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        LOG.info("{}", text());
        LOG.info("{}", rights());
    }

    private String rights() {
        return switch (views.roles()) {
            case 0 -> "All of it is open to whoever reaches the server: there is nothing below coppice.grants";
            case 1 -> "1 role is granted something; what is not granted is refused";
            default -> "%d roles are granted something; what is not granted is refused".formatted(views.roles());
        };
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
