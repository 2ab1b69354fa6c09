package dev.coppice.cli.connect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The engines whose drivers come with Coppice, and the driver options that are harmless enough to be passed on. */
public enum Engine {
    SQLITE(
            "SQLite",
            "org.sqlite.JDBC",
            "sqlite",
            "busy_timeout,date_class,date_precision,date_string_format,foreign_keys"),
    H2(
            "H2",
            "org.h2.Driver",
            "h2",
            "CASE_INSENSITIVE_IDENTIFIERS,DATABASE_TO_LOWER,DATABASE_TO_UPPER,DEFAULT_NULL_ORDERING,IFEXISTS,MODE,NON_KEYWORDS,SCHEMA,TIME ZONE"),
    POSTGRESQL(
            "PostgreSQL",
            "org.postgresql.Driver",
            "postgresql,postgres",
            "ApplicationName,channelBinding,connectTimeout,currentSchema,gssEncMode,loginTimeout,prepareThreshold,socketTimeout,ssl,sslmode,sslrootcert,stringtype,targetServerType,tcpKeepAlive"),
    MARIADB(
            "MariaDB",
            "org.mariadb.jdbc.Driver",
            "mariadb,mysql",
            "allowPublicKeyRetrieval,connectTimeout,connectionCollation,serverSslCert,socketTimeout,sslMode,tcpKeepAlive,timezone,useSsl");

    private static final Pattern COMMA = Pattern.compile(",");

    private final String product;
    private final String driver;
    private final String schemes;
    private final String options;

    Engine(String product, String driver, String schemes, String options) {
        this.product = product;
        this.driver = driver;
        this.schemes = schemes;
        this.options = options;
    }

    /** The engine that the first word of a URL names, without {@code jdbc:}. */
    static Optional<Engine> named(String scheme) {
        return Arrays.stream(values())
                .filter(engine -> words(engine.schemes).contains(scheme))
                .findFirst();
    }

    /** The name for people. */
    public String product() {
        return product;
    }

    /** Whether the database is a file that is opened in this process. */
    public boolean isEmbedded() {
        return this == SQLITE || this == H2;
    }

    /** The first word of its JDBC URLs after {@code jdbc:}; also what its driver's jar is filed under. */
    public String scheme() {
        return words(schemes).getFirst();
    }

    public String driver() {
        return driver;
    }

    /** The driver options that are passed on, in the driver's own spelling. */
    List<String> options() {
        return words(options);
    }

    private static List<String> words(String text) {
        return List.of(COMMA.split(text));
    }
}
