package dev.coppice.cli.connect;

import dev.coppice.project.Engine;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The drivers that come with Coppice, and which of their options are harmless enough to be passed on. */
enum KnownDriver {
    SQLITE(
            Engine.SQLITE,
            "org.sqlite.JDBC",
            "sqlite",
            "busy_timeout,date_class,date_precision,date_string_format,foreign_keys"),
    H2(
            Engine.H2,
            "org.h2.Driver",
            "h2",
            "CASE_INSENSITIVE_IDENTIFIERS,DATABASE_TO_LOWER,DATABASE_TO_UPPER,DEFAULT_NULL_ORDERING,IFEXISTS,MODE,NON_KEYWORDS,SCHEMA,TIME ZONE"),
    POSTGRESQL(
            Engine.POSTGRESQL,
            "org.postgresql.Driver",
            "postgresql,postgres",
            "ApplicationName,channelBinding,connectTimeout,currentSchema,gssEncMode,loginTimeout,prepareThreshold,socketTimeout,ssl,sslmode,sslrootcert,stringtype,targetServerType,tcpKeepAlive"),
    MARIADB(
            Engine.MARIADB,
            "org.mariadb.jdbc.Driver",
            "mariadb,mysql",
            "allowPublicKeyRetrieval,connectTimeout,connectionCollation,serverSslCert,socketTimeout,sslMode,tcpKeepAlive,timezone,useSsl");

    private static final Pattern COMMA = Pattern.compile(",");

    private final Engine engine;
    private final String className;
    private final String schemes;
    private final String options;

    KnownDriver(Engine engine, String className, String schemes, String options) {
        this.engine = engine;
        this.className = className;
        this.schemes = schemes;
        this.options = options;
    }

    /** The driver that the first word of a URL names, without {@code jdbc:}. */
    static Optional<KnownDriver> named(String scheme) {
        return Arrays.stream(values())
                .filter(driver -> words(driver.schemes).contains(scheme))
                .findFirst();
    }

    static KnownDriver of(Engine engine) {
        return Arrays.stream(values())
                .filter(driver -> driver.engine == engine)
                .findFirst()
                .orElseThrow();
    }

    Engine engine() {
        return engine;
    }

    String className() {
        return className;
    }

    /** The driver options that are passed on, in the driver's own spelling. */
    List<String> options() {
        return words(options);
    }

    private static List<String> words(String text) {
        return List.of(COMMA.split(text));
    }
}
