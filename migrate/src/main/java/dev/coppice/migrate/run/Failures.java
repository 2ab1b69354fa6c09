package dev.coppice.migrate.run;

import dev.coppice.migrate.EngineWords;
import dev.coppice.schema.Problem;
import java.sql.SQLException;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Puts into words why a run ended early. */
final class Failures {

    private Failures() {}

    static Problem problem(RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof StatementFailure statement) {
                return ofStatement(statement);
            }
            if (StatementFailure.isConnectionLost(cause)) {
                return new Problem(
                        "The connection to the database was lost",
                        "Say the same again, which goes on where it was",
                        failure);
            }
            if (StatementFailure.isBusy(cause)) {
                return new Problem(
                        "Another program is writing to the database, and lets nobody read meanwhile",
                        "Wait until it has ended, and say the same again",
                        failure);
            }
        }
        boolean isUnrecorded = failure instanceof FlywayException flyway
                && flyway.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE;
        if (isUnrecorded) {
            return new Problem(
                    "The database has tables, but no record of migrations",
                    "If it is as migration 1 leaves it, say 'coppice migrate stamp 1', then upgrade",
                    failure);
        }
        return new Problem(
                "Flyway cannot go on: %s".formatted(words(failure)),
                "Say 'coppice migrate history' to see where the database stands",
                failure);
    }

    /** The engine's, where it was the engine that refused. */
    private static String words(RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return EngineWords.of(refused);
            }
        }
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("no reason given")
                .replaceFirst("\\.$", "");
    }

    private static Problem ofStatement(StatementFailure failure) {
        Direction direction = failure.script().startsWith(Direction.DOWN.prefix()) ? Direction.DOWN : Direction.UP;
        String again = direction == Direction.UP ? "coppice migrate upgrade" : "coppice migrate downgrade";
        if (failure.isConnectionLost()) {
            return new Problem(
                    "The connection was lost in line %d of %s/%s"
                            .formatted(failure.line(), direction.folder(), failure.script()),
                    "Say '%s' again, which goes on where it was".formatted(again),
                    failure);
        }
        String kept = switch (failure.kept()) {
            case 0 -> "Nothing of it was kept. Correct the script, or what keeps it from running, and say '%s' again";
            case 1 ->
                "Its first statement took effect and stays. Correct what comes behind it and say '%s'"
                        + " again, which goes on there";
            default ->
                "Its first " + failure.kept() + " statements took effect and stay. Correct what comes"
                        + " behind them and say '%s' again, which goes on there";
        };
        return new Problem(
                "%s/%s fails in line %d: %s"
                        .formatted(direction.folder(), failure.script(), failure.line(), failure.words()),
                kept.formatted(again),
                failure);
    }
}
