package dev.coppice.schema.testing;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a database answers and who may enter. The URL carries neither user nor password. */
record ServerAddress(String url, String user, String password) {

    private static final Pattern SERVER_URL = Pattern.compile("(jdbc:\\w+://[^/?]+/)([^?]*)(\\?.*)?");

    /** Reads a JDBC URL whose parameters may name user and password. */
    static ServerAddress of(String jdbcUrl) {
        int question = jdbcUrl.indexOf('?');
        if (question < 0) {
            return new ServerAddress(jdbcUrl, "", "");
        }
        String user = "";
        String password = "";
        List<String> others = new ArrayList<>();
        for (String parameter : jdbcUrl.substring(question + 1).split("&", -1)) {
            if (parameter.startsWith("user=")) {
                user = decoded(parameter);
            } else if (parameter.startsWith("password=")) {
                password = decoded(parameter);
            } else if (!parameter.isEmpty()) {
                others.add(parameter);
            }
        }
        String rest = others.isEmpty() ? "" : "?" + String.join("&", others);
        return new ServerAddress(jdbcUrl.substring(0, question) + rest, user, password);
    }

    /** The inverse of {@link #of}. */
    String withCredentials() {
        return option("user=" + encoded(user)).url + "&password=" + encoded(password);
    }

    ServerAddress database(String name) {
        Matcher parts = parts();
        String options = parts.group(3) == null ? "" : parts.group(3);
        return new ServerAddress(parts.group(1) + name + options, user, password);
    }

    String databaseName() {
        return parts().group(2);
    }

    ServerAddress option(String parameter) {
        return new ServerAddress(url + (url.contains("?") ? "&" : "?") + parameter, user, password);
    }

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(url, properties);
    }

    boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return url;
    }

    private Matcher parts() {
        Matcher matcher = SERVER_URL.matcher(url);
        if (!matcher.matches()) {
            throw new IllegalStateException(
                    "'%s' is not the URL of a server; write it as jdbc:engine://host:port/database".formatted(url));
        }
        return matcher;
    }

    private static String decoded(String parameter) {
        return URLDecoder.decode(parameter.substring(parameter.indexOf('=') + 1), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
