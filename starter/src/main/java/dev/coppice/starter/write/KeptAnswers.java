package dev.coppice.starter.write;

import dev.coppice.jsonapi.Problem;
import dev.coppice.jsonapi.ProblemCode;
import dev.coppice.jsonapi.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answers to requests with a key, in a table of their own that is made when it is needed first. An answer is written in the
 * transaction of the changes that it tells of: there is none without the other.
 */
public final class KeptAnswers {

    /** The table; tools that compare schemas leave it out. */
    public static final String TABLE = "coppice_idempotency_keys";

    private static final Logger LOG = LoggerFactory.getLogger(KeptAnswers.class);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    private final DataSource dataSource;
    private final Duration kept;
    private final InstantSource clock;
    private final String table;
    private final String definition;
    private volatile boolean isThere;
    private volatile long cleaned;

    /** @param kept how long an answer is given again */
    public KeptAnswers(DataSource dataSource, Dialect dialect, Duration kept, InstantSource clock) {
        this.dataSource = dataSource;
        this.kept = kept;
        this.clock = clock;
        table = dialect.toQuotedIdentifier(TABLE);
        definition = """
                create table if not exists %s (
                    key_hash char(64) not null primary key,
                    request_hash char(64) not null,
                    made_at bigint not null,
                    status int,
                    headers varchar(4000),
                    body %s)""".formatted(table, bytes(dialect));
    }

    private static String bytes(Dialect dialect) {
        return switch (dialect) {
            case PostgreSQLDialect postgreSql -> "bytea";
            case MySQLDialect mySql -> "longblob";
            default -> "blob";
        };
    }

    /** Another request with the same key is being answered, or was. */
    public static final class KeyTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private KeyTaken() {
            super(null, null, false, false);
        }
    }

    /** The database refused to keep or find an answer. */
    private static final class KeepingFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private KeepingFailed(SQLException cause) {
            super(cause);
        }
    }

    /**
     * The answer to an earlier request with a key; empty if there was none.
     *
     * @param request all that makes up the request
     * @throws ProblemException if the earlier request was another one
     */
    public Optional<KeptAnswer> find(String key, byte[] request) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            makeTable(connection);
            cleanUp(connection);
            return find(connection, key, hash(request));
        } catch (SQLException failure) {
            throw new KeepingFailed(failure);
        }
    }

    /**
     * Takes a key for a request that is about to be answered in a transaction.
     *
     * @throws KeyTaken if somebody else has it
     */
    void take(Connection connection, String key, byte[] request) {
        String sql = "insert into " + table + " (key_hash, request_hash, made_at) values (?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, hash(key.getBytes(StandardCharsets.UTF_8)));
            statement.setString(2, hash(request));
            statement.setLong(3, clock.millis());
            statement.executeUpdate();
        } catch (SQLException failure) {
            if (Violation.of(failure).filter(Violation.UNIQUE::equals).isPresent()) {
                throw new KeyTaken();
            }
            throw new KeepingFailed(failure);
        }
    }

    /** Keeps the answer to a request whose key was taken in the same transaction. */
    void keep(Connection connection, String key, KeptAnswer answer) {
        String sql = "update " + table + " set status = ?, headers = ?, body = ? where key_hash = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, answer.status());
            statement.setString(2, lines(answer.headers()));
            statement.setBytes(3, answer.body());
            statement.setString(4, hash(key.getBytes(StandardCharsets.UTF_8)));
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new KeepingFailed(failure);
        }
    }

    private Optional<KeptAnswer> find(Connection connection, String key, String request) throws SQLException {
        String sql = "select request_hash, status, headers, body, made_at from " + table + " where key_hash = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, hash(key.getBytes(StandardCharsets.UTF_8)));
            try (ResultSet found = statement.executeQuery()) {
                if (!found.next()) {
                    return Optional.empty();
                }
                if (found.getLong(5) < oldest()) {
                    forgetOld(connection, key);
                    return Optional.empty();
                }
                if (!request.equals(found.getString(1))) {
                    throw usedBefore();
                }
                return Optional.of(new KeptAnswer(found.getInt(2), headers(found.getString(3)), body(found)));
            }
        }
    }

    private static ProblemException usedBefore() {
        return new ProblemException(Problem.of(
                        ProblemCode.KEY_USED_BEFORE,
                        "The key was sent with another request; take a new one for each request")
                .atHeader("Idempotency-Key"));
    }

    private static byte[] body(ResultSet found) throws SQLException {
        byte[] body = found.getBytes(4);
        return body == null ? new byte[0] : body;
    }

    private void makeTable(Connection connection) {
        if (isThere) {
            return;
        }
        if (!canBeRead(connection)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(definition);
            } catch (SQLException refused) {
                // Somebody else may have made it at the same time.
                if (!canBeRead(connection)) {
                    LOG.warn(
                            "Requests with an Idempotency-Key are refused. Let the server make this table, or make it:\n{}",
                            definition,
                            refused);
                    throw new ProblemException(Problem.of(
                                    ProblemCode.UNAVAILABLE,
                                    "Keys cannot be kept at the moment; the server's log tells why")
                            .atHeader("Idempotency-Key"));
                }
            }
        }
        isThere = true;
    }

    private boolean canBeRead(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select key_hash from " + table + " where made_at < 0");
            return true;
        } catch (SQLException missing) {
            return false;
        }
    }

    private void cleanUp(Connection connection) throws SQLException {
        long now = clock.millis();
        if (now - cleaned < BETWEEN_CLEANINGS.toMillis()) {
            return;
        }
        cleaned = now;
        try (PreparedStatement statement = connection.prepareStatement("delete from " + table + " where made_at < ?")) {
            statement.setLong(1, oldest());
            statement.executeUpdate();
        }
    }

    private void forgetOld(Connection connection, String key) throws SQLException {
        String sql = "delete from " + table + " where key_hash = ? and made_at < ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, hash(key.getBytes(StandardCharsets.UTF_8)));
            statement.setLong(2, oldest());
            statement.executeUpdate();
        }
    }

    private long oldest() {
        return clock.millis() - kept.toMillis();
    }

    private static String lines(Map<String, String> headers) {
        StringBuilder lines = new StringBuilder();
        headers.forEach(
                (name, value) -> lines.append(name).append(": ").append(value).append('\n'));
        return lines.toString();
    }

    private static Map<String, String> headers(@Nullable String lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (lines != null) {
            lines.lines().forEach(line -> {
                int colon = line.indexOf(": ");
                headers.put(line.substring(0, colon), line.substring(colon + 2));
            });
        }
        return headers;
    }

    /** Neither keys nor requests are told apart by a database's idea of equal letters. */
    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
