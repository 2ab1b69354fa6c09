package dev.coppice.cli.given;

import dev.coppice.cli.connect.Credentials;
import dev.coppice.cli.connect.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say who opens a database. */
public final class CredentialOptions {

    @Option(names = "--user", paramLabel = "USER", description = "Who opens the database; else COPPICE_DB_USER.")
    private @Nullable String user;

    @Option(
            names = "--password",
            arity = "0..1",
            interactive = true,
            paramLabel = "PASSWORD",
            description = "The password; asked for without echo if it is not given here. Else COPPICE_DB_PASSWORD.")
    private char @Nullable [] password;

    /** Who was named by options. */
    public Credentials given() {
        char[] text = password;
        return new Credentials(user, text == null ? null : new Secret(new String(text)));
    }

    /** Who is named by the environment. */
    public static Credentials inEnvironment(Map<String, String> environment) {
        String password = environment.get("COPPICE_DB_PASSWORD");
        return new Credentials(environment.get("COPPICE_DB_USER"), password == null ? null : new Secret(password));
    }
}
