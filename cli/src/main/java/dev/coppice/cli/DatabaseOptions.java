package dev.coppice.cli;

import dev.coppice.cli.connect.Credentials;
import dev.coppice.cli.connect.DatabaseUrls;
import dev.coppice.cli.connect.Secret;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which database is meant and who opens it. */
final class DatabaseOptions {

    private @Nullable String url;

    @Option(names = "--user", paramLabel = "USER", description = "Who opens the database; else COPPICE_DB_USER.")
    private @Nullable String user;

    @Option(
            names = "--password",
            arity = "0..1",
            interactive = true,
            paramLabel = "PASSWORD",
            description = "The password; asked for without echo if it is not given here. Else COPPICE_DB_PASSWORD.")
    private char @Nullable [] password;

    @Option(
            names = "--db-url",
            paramLabel = "URL",
            description = {
                "sqlite:FILE, h2:FILE, postgresql://user@host:port/database, mysql://…,",
                "mariadb://… or a JDBC URL. Without it: the sample database 'shop'."
            })
    void url(String text) {
        url = text;
    }

    @Option(names = "--db_url", hidden = true)
    void urlAsElsewhere(String text) {
        url = text;
    }

    /** What the URL says, completed by the options and the environment; nothing without a URL. */
    Optional<DatabaseUrls.Parsed> read(World world) {
        if (url == null) {
            return Optional.empty();
        }
        DatabaseUrls.Parsed parsed = new DatabaseUrls(world.workingDirectory()).parse(url);
        Credentials complete = given().orElse(parsed.credentials()).orElse(inEnvironment(world.environment()));
        return Optional.of(new DatabaseUrls.Parsed(parsed.url(), complete));
    }

    /** Who was named by options. */
    Credentials given() {
        char[] text = password;
        return new Credentials(user, text == null ? null : new Secret(new String(text)));
    }

    /** Who is named by the environment. */
    static Credentials inEnvironment(Map<String, String> environment) {
        String password = environment.get("COPPICE_DB_PASSWORD");
        return new Credentials(environment.get("COPPICE_DB_USER"), password == null ? null : new Secret(password));
    }
}
