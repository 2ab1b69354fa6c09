package dev.coppice.starter.rows;

import dev.coppice.starter.sql.Streaming;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/** How long one statement may take, other than the statements of its connection before and after. */
final class TimeLimit implements AutoCloseable {

    private final PreparedStatement statement;
    private final Streaming.Timing timing;
    private final int before;

    private TimeLimit(PreparedStatement statement, Streaming.Timing timing, int before) {
        this.statement = statement;
        this.timing = timing;
        this.before = before;
    }

    static TimeLimit of(PreparedStatement statement, Streaming.Timing timing) throws SQLException {
        return new TimeLimit(statement, timing, statement.getQueryTimeout());
    }

    void set(Duration atMost) throws SQLException {
        if (timing != Streaming.Timing.NONE) {
            statement.setQueryTimeout(Math.toIntExact(Math.max(1, atMost.toSeconds())));
        }
    }

    @Override
    public void close() throws SQLException {
        if (timing == Streaming.Timing.OF_CONNECTION) {
            statement.setQueryTimeout(before);
        }
    }
}
