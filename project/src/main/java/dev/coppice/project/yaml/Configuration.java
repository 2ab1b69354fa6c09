package dev.coppice.project.yaml;

import dev.coppice.project.Blueprint;
import dev.coppice.project.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that say where and how the application runs. */
public final class Configuration {

    private final String name;
    private final Database database;

    private Configuration(Blueprint blueprint) {
        this.name = blueprint.choices().name().value();
        this.database = blueprint.database();
    }

    /** What {@code application.yaml} says. */
    public static String application(Blueprint blueprint) {
        return YamlText.of(new Configuration(blueprint).application());
    }

    /** What {@code compose.yaml} says. */
    public static String compose(Blueprint blueprint) {
        return YamlText.of(new Configuration(blueprint).compose());
    }

    private Map<String, Object> application() {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("url", "${COPPICE_DB_URL:" + withoutPlaceholders(database.url()) + "}");
        switch (database.engine()) {
            case SQLITE -> {}
            case H2 -> putAccount(source, "sa");
            case POSTGRESQL, MARIADB -> putAccount(source, "");
        }
        Map<String, Object> spring = new LinkedHashMap<>();
        spring.put("application", Map.of("name", name));
        spring.put("datasource", source);
        return Map.of("spring", spring);
    }

    private static void putAccount(Map<String, Object> source, String defaultUser) {
        source.put("username", "${COPPICE_DB_USER:" + defaultUser + "}");
        source.put("password", "${COPPICE_DB_PASSWORD:}");
    }

    /** Spring would replace a placeholder inside the URL; drivers decode the percent form. */
    private static String withoutPlaceholders(String url) {
        return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
    }

    private Map<String, Object> compose() {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("build", ".");
        service.put("ports", List.of("127.0.0.1:5656:5656"));
        if (database.engine().embedded()) {
            service.put("volumes", List.of("./database:/app/database"));
        } else {
            service.put("environment", List.of("COPPICE_DB_URL", "COPPICE_DB_USER", "COPPICE_DB_PASSWORD"));
            service.put("extra_hosts", List.of("host.docker.internal:host-gateway"));
        }
        return Map.of("services", Map.of(name, service));
    }
}
