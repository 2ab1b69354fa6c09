package dev.coppice.cli.given;

import dev.coppice.cli.connect.Credentials;
import dev.coppice.cli.connect.DatabaseUrls;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which database is meant and who opens it. */
public final class DatabaseOptions {

    private @Nullable String url;

    @Mixin
    private final CredentialOptions credentials = new CredentialOptions();

    @Option(
            names = "--db-url",
            paramLabel = "URL",
            description = {
                "sqlite:FILE, h2:FILE, postgresql://user@host:port/database, mysql://…,",
                "mariadb://… or a JDBC URL. Without it: the sample database 'shop'."
            })
    public void url(String text) {
        url = text;
    }

    @Option(names = "--db_url", hidden = true)
    public void urlAsElsewhere(String text) {
        url = text;
    }

    /** What the URL says, completed by the options and the environment; nothing without a URL. */
    public Optional<DatabaseUrls.Parsed> read(World world) {
        if (url == null) {
            return Optional.empty();
        }
        DatabaseUrls.Parsed parsed = new DatabaseUrls(world.workingDirectory()).parse(url);
        Credentials complete = credentials
                .given()
                .orElse(parsed.credentials())
                .orElse(CredentialOptions.inEnvironment(world.environment()));
        return Optional.of(new DatabaseUrls.Parsed(parsed.url(), complete));
    }
}
