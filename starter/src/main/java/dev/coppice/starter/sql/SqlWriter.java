package dev.coppice.starter.sql;

import dev.coppice.starter.mapping.TableName;
import dev.coppice.starter.plan.Count;
import dev.coppice.starter.plan.Estimate;
import dev.coppice.starter.plan.Select;
import dev.coppice.starter.plan.Summary;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.dialect.Dialect;

/**
 * Spells what is to be read as a statement of one engine. Values never become part of the text, so that the same shape of
 * request is the same text, whose plan drivers and databases keep.
 */
public final class SqlWriter {

    private final Spelling spelling;

    public SqlWriter(Dialect dialect) {
        spelling = Spelling.of(dialect);
    }

    /** The statement that reads these rows. */
    public SqlText write(Select select) {
        StatementWriter text = new StatementWriter(spelling);
        text.select(select);
        return text.finish();
    }

    /** The statement that reads these rows of a table and keeps others from changing them. */
    public SqlText writeLocking(Select select) {
        SqlText text = write(select);
        return new SqlText(text.text() + spelling.lock(), text.parameters());
    }

    /** How the engine hands over rows bit by bit, for at most so long. */
    public Streaming streaming(Duration atMost) {
        return spelling.streaming(atMost);
    }

    /** Whether the engine ends statements itself that take too long. */
    public boolean endsStatements() {
        return spelling.endsStatements();
    }

    /** The statement that reads how many rows there are. */
    public SqlText write(Count count) {
        StatementWriter text = new StatementWriter(spelling);
        text.count(count.of());
        return text.finish();
    }

    /** The statement that reads figures. */
    public SqlText write(Summary summary) {
        StatementWriter text = new StatementWriter(spelling);
        text.summary(summary);
        return text.finish();
    }

    /** The statement that asks the statistics; empty where the engine has none. */
    public Optional<SqlText> write(Estimate estimate) {
        return spelling.estimate(TableName.of(estimate.table().name()));
    }

    /** Whether dates and times are read as the texts that the engine keeps. */
    public boolean keepsTimesAsText() {
        return spelling.keepsTimesAsText();
    }
}
